// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.time.LocalDate;
import java.util.List;

/**
 * Why a bank account in the books holds what its last statement says, or each reason why it does not.
 *
 * @param bankAccount id in networks.yml
 * @param ledgerAccount code in the chart
 * @param statement key of the last statement
 * @param closingMinor what the statement says
 * @param bookedMinor what was booked from statements: the opening balance and every entry since
 * @param items the difference, one by one; they always sum to it
 */
public record BankProof(
        String bankAccount,
        String ledgerAccount,
        String statement,
        LocalDate closingDate,
        long closingMinor,
        long bookedMinor,
        List<Item> items) {

    /** One reason for a difference: a statement that is missing before this one, or an entry that is not due yet. */
    public record Item(Kind kind, String subject, LocalDate date, long amountMinor) {}

    /** Why the bank has what the books do not have. */
    public enum Kind {
        /** The statement opens with another balance than the one before closed with: a statement between is missing. */
        MISSING_STATEMENT,
        /** The entry is dated after the business date and will be booked by a later run. */
        LATER_ENTRY
    }

    public BankProof {
        items = List.copyOf(items);
        long explainedMinor = items.stream().mapToLong(Item::amountMinor).reduce(0, Math::addExact);
        if (explainedMinor != Math.subtractExact(closingMinor, bookedMinor)) {
            throw new IllegalStateException("Bank account %s: statement %s closes with %d, booked %d, explained %d"
                    .formatted(bankAccount, statement, closingMinor, bookedMinor, explainedMinor));
        }
    }

    /** What the bank has over the books; zero when they agree. */
    public long differenceMinor() {
        return closingMinor - bookedMinor;
    }
}
