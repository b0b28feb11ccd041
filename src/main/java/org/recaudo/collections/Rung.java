// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.util.Locale;

/** Which step of the ladder named the household of a payment: the surer one is tried first. */
public enum Rung {
    /** Our reference, printed on the bill, alone or within its bar code. */
    REFERENCE,
    /** The mandate under which it was debited. */
    MANDATE,
    /** The payer's tax id, which one household only has. */
    TAX_ID,
    /** The account or card from which it was paid, under one household's mandates only. */
    PAYER_ACCOUNT,
    /** The amount that a household owes, and the payer's name. */
    AMOUNT_AND_NAME,
    /** A person said so, in a correction file. */
    CORRECTION;

    /** The code kept in the database: {@code amount-and-name}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The rung with that code; refuses a code that no rung has. */
    public static Rung ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
