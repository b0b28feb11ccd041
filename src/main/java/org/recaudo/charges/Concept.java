// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges;

import java.util.Locale;

/** What a charge is for. */
public enum Concept {
    /** The monthly price of a member's cover. */
    FEE,
    /** The tax on a fee. */
    TAX,
    /** The patient's share of a service that was rendered to a member. */
    COPAYMENT;

    /** The word that stands in natural keys and tables: {@code fee}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The concept of a key; refuses a word that is none. */
    public static Concept ofKey(String key) {
        for (Concept concept : values()) {
            if (concept.key().equals(key)) {
                return concept;
            }
        }
        throw new IllegalArgumentException("'%s' is no concept of charges".formatted(key));
    }
}
