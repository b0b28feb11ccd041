// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.util.Locale;

/** Why money that was paid cannot be given to a household. */
public enum SuspenseReason {
    /** The network returned no reference at all. */
    NO_REFERENCE,
    /** The reference is not fourteen digits with our check digit: another company's, or misread. */
    NOT_OUR_REFERENCE,
    /** The reference is well formed, but no household has that account. */
    UNKNOWN_ACCOUNT,
    /** Two households or more are about as likely to have paid it. */
    AMBIGUOUS,
    /** A network took back a payment that it never reported. */
    NO_ORIGINAL;

    /** The code kept in the database: {@code unknown-account}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason with that code; refuses a code that no reason has. */
    public static SuspenseReason ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
