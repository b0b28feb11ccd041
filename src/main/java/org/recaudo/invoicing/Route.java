// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing;

import java.util.Locale;

/** Where an invoice goes. Each issued invoice has exactly one route. */
public enum Route {
    /** Into the print file. */
    PRINT(true),
    /** Into the digital folder. */
    DIGITAL(true),
    /** Nowhere: nothing is due. */
    ZERO_BALANCE(false),
    /** Nowhere: the household is in credit. */
    IN_CREDIT(false),
    /** Nowhere: the household wants paper, and its address has no street and no locality. */
    NO_ADDRESS(false);

    private final boolean sent;

    Route(boolean sent) {
        this.sent = sent;
    }

    /** Whether the household is sent a document. */
    public boolean isSent() {
        return sent;
    }

    /** The word in the database and in reports: {@code zero-balance}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The route of a code; refuses a word that is none. */
    public static Route ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
