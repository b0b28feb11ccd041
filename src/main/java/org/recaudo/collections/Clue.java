// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.util.Locale;

/** What speaks for a household as the payer of a payment, strongest first. */
public enum Clue {
    /** The mandate in the file is the household's. */
    MANDATE(97),
    /** The payer's tax id is that of a member. */
    TAX_ID(95),
    /** The account or card is, or was, under the household's mandate. */
    PAYER_ACCOUNT(92),
    /** One open item, or everything that the household owes, is the amount to the cent. */
    AMOUNT(25),
    /** The payer's name is like the titular's. */
    NAME(0),
    /**
     * The reference is one slip away from one of the household's: a digit wrong, missing, too much, or two exchanged.
     */
    NEAR_REFERENCE(30);

    private final int confidence;

    Clue(int confidence) {
        this.confidence = confidence;
    }

    /** How sure this clue makes by itself. */
    int confidence() {
        return confidence;
    }

    /** The word in lists: {@code near-reference}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
