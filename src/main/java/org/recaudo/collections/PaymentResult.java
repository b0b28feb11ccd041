// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.util.Locale;

/** What a payment did to the household that it was for. */
public enum PaymentResult {
    /** Everything that was open is settled, to the cent. */
    IN_FULL,
    /** Something stays open. */
    IN_PART,
    /** Everything that was open is settled and the rest is kept as the member's credit. */
    CREDIT_KEPT,
    /** The money waits in suspense. */
    SUSPENDED,
    /** A payment was taken back, entry by entry. */
    REVERSED;

    /** The code kept in the database: {@code in-full}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The result with that code; refuses a code that no result has. */
    public static PaymentResult ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
