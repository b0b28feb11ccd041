// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recaudo.money.BillingPeriod;

/**
 * The current account of one household as a person reads it: each entry with its effect and the running balance, then
 * what is outstanding and what is in credit. A positive balance is owed by the household.
 *
 * <p>The last running balance always equals outstanding items less credit.
 */
public record Statement(AccountItems items, List<Line> lines) {

    /**
     * One entry.
     *
     * @param amountMinor the effect on what the household owes: a charge adds, a payment takes away, applying credit to
     *     an item does neither
     */
    public record Line(
            LocalDate valueDate,
            BillingPeriod postingPeriod,
            EntryKind kind,
            @Nullable BillingPeriod itemPeriod,
            String naturalKey,
            long amountMinor,
            long balanceMinor) {}

    public Statement {
        lines = List.copyOf(lines);
        long balance = lines.isEmpty() ? 0 : lines.get(lines.size() - 1).balanceMinor();
        if (balance != items.balanceMinor()) {
            throw new IllegalStateException("The entries of account %s sum to %d, its items and credit to %d"
                    .formatted(items.account(), balance, items.balanceMinor()));
        }
    }

    /** The statement of an account from its entries, in the order given, and its items as of the same date. */
    public static Statement of(AccountItems items, List<PostedEntry> entries, ChartOfAccounts chart) {
        Set<String> members = Set.of(chart.code(AccountRole.RECEIVABLE), chart.code(AccountRole.MEMBER_CREDIT));
        List<Line> lines = new ArrayList<>(entries.size());
        long balanceMinor = 0;
        for (PostedEntry posted : entries) {
            LedgerEntry entry = posted.entry();
            long effectMinor = effectMinor(entry, members);
            balanceMinor = Math.addExact(balanceMinor, effectMinor);
            lines.add(new Line(
                    entry.valueDate(),
                    posted.postingPeriod(),
                    entry.kind(),
                    entry.itemPeriod(),
                    entry.naturalKey(),
                    effectMinor,
                    balanceMinor));
        }
        return new Statement(items, lines);
    }

    private static long effectMinor(LedgerEntry entry, Set<String> members) {
        long debitMinor = members.contains(entry.debit()) ? entry.amountMinor() : 0;
        long creditMinor = members.contains(entry.credit()) ? entry.amountMinor() : 0;
        return debitMinor - creditMinor;
    }
}
