// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing;

import java.util.Locale;

/** What a line of an invoice is for. */
public enum LineKind {
    /** The monthly price of a member's cover. */
    FEE,
    /** The tax on a fee. */
    TAX,
    /** The patient's share of a service. */
    COPAYMENT,
    /** Interest on an item that was paid too late, or not yet. */
    LATE_FEE;

    /** The word in the database and in wording files: {@code late-fee}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of a code; refuses a word that is none. */
    public static LineKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
