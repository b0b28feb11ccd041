// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recaudo.intake.SourceRef;
import org.recaudo.money.BillingPeriod;

/**
 * What one household owed for one period, or had in credit, when the fund began to bill with Recaudo.
 *
 * @param period what it was owed for; null for a credit
 * @param dueDate when it fell due; null for a credit
 * @param amountMinor greater than zero: owed; less than zero: in credit
 */
public record OpeningBalance(
        AccountNumber account,
        @Nullable BillingPeriod period,
        @Nullable LocalDate dueDate,
        long amountMinor,
        SourceRef source) {

    public OpeningBalance {
        boolean owed = amountMinor > 0 && period != null && dueDate != null;
        boolean credit = amountMinor < 0 && period == null && dueDate == null;
        if (!owed && !credit) {
            throw new IllegalArgumentException("Account %s: %d for %s, due %s is neither owed nor a credit"
                    .formatted(account, amountMinor, period, dueDate));
        }
    }

    /** Whether the household is in credit. */
    public boolean isCredit() {
        return amountMinor < 0;
    }

    /** {@code opening/000012345/2026-10}, or {@code opening/000012345/credit}. */
    public String naturalKey() {
        return "opening/%s/%s".formatted(account, period == null ? "credit" : period);
    }

    /** The open item of something owed; there is none for a credit. */
    public OpenItem item() {
        if (period == null || dueDate == null) {
            throw new IllegalStateException("A credit of account %s is no open item".formatted(account));
        }
        return new OpenItem(account, period, dueDate, new PaymentReference(account, period), source);
    }

    /** The entry, dated on the day on which the books open. */
    public LedgerEntry entry(ChartOfAccounts chart, LocalDate opening) {
        String equity = chart.code(AccountRole.OPENING_EQUITY);
        return new LedgerEntry(
                naturalKey(),
                EntryKind.OPENING,
                isCredit() ? equity : chart.code(AccountRole.RECEIVABLE),
                isCredit() ? chart.code(AccountRole.MEMBER_CREDIT) : equity,
                Math.abs(amountMinor),
                opening,
                account,
                period,
                source,
                null);
    }
}
