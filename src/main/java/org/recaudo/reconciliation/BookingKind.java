// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.util.Locale;

/** What an entry of a bank statement was booked as. */
public enum BookingKind {
    /** A transfer by a network, or what it took back. */
    SETTLEMENT,
    /** A credit that nothing explains. */
    UNIDENTIFIED,
    /** What the bank took. */
    CHARGE;

    /** The code kept in the database: {@code unidentified}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with that code; refuses a code that no kind has. */
    public static BookingKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
