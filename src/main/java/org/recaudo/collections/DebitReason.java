// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.util.Locale;

/** Why a debit order was not collected: the one list to which every network's own codes are brought. */
public enum DebitReason {
    /** The account or card cannot pay just now: no balance, over its limit, in arrears with its issuer. */
    FUNDS,
    /** The account or card is closed, expired, unknown or not fit to be debited. */
    ACCOUNT,
    /** The payer, or the bank for him, withdrew the permission. */
    STOP,
    /** Something that we sent is wrong: a number, a date, an amount, a name, a duplicate. */
    DATA,
    /** The network or a bank failed, or gave a code that the catalogue does not know. */
    TECHNICAL;

    /** The code kept in the database and in configuration: {@code funds}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason with that code; refuses a code that no reason has. */
    public static DebitReason ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
