// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.util.Locale;

/** What an entry of a bank statement was booked as. */
public enum BookingKind {
    /** A transfer by a network, or what it took back. */
    SETTLEMENT,
    /** A credit that nothing explains. */
    UNIDENTIFIED,
    /** A member's transfer under our reference: a payment, posted as one. */
    PAYMENT,
    /** A member's transfer that the bank sent back: the payment is reversed. */
    RETURNED_PAYMENT,
    /** What the bank took. */
    CHARGE;

    /** The code kept in the database: {@code unidentified}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with that code; refuses a code that no kind has. */
    public static BookingKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
