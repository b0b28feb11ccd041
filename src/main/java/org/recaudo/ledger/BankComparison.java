// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger;

/** What the book says a bank account holds, beside what the bank says. */
public record BankComparison(BankBalance statement, LedgerAccount account, long ledgerMinor) {

    /** The bank's balance less the book's: zero when they agree. */
    public long differenceMinor() {
        return Math.subtractExact(statement.balanceMinor(), ledgerMinor);
    }
}
