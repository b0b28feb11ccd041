// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake;

import org.recaudo.money.CurrencyCode;

/**
 * One of the fund's bank accounts.
 *
 * @param id short name
 * @param number IBAN, CBU or the bank's own number, as its statements carry it
 * @param ledgerAccount code in the chart of accounts
 * @param role whether its credits settle network files or come from members
 * @param format id of the format of its statements
 * @param expected the statements that should arrive
 */
public record BankAccount(
        String id,
        String name,
        String number,
        CurrencyCode currency,
        String ledgerAccount,
        Role role,
        String format,
        ExpectedFiles expected) {

    /** What the credits of an account are: money is counted once. */
    public enum Role {
        /** Transfers by networks of what their files reported. */
        SETTLEMENT,
        /** Transfers by members: the statement itself is the collection file. */
        COLLECTION
    }
}
