// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges;

/** What a charge is for. */
public enum Concept {
    /** The monthly price of a member's cover. */
    FEE("fee"),
    /** The tax on a fee. */
    TAX("tax"),
    /** The patient's share of a service that was rendered to a member. */
    COPAYMENT("copayment");

    private final String key;

    Concept(String key) {
        this.key = key;
    }

    /** The word that stands in natural keys and tables: {@code fee}. */
    public String key() {
        return key;
    }

    /** The concept of a key; refuses a word that is none. */
    public static Concept ofKey(String key) {
        for (Concept concept : values()) {
            if (concept.key.equals(key)) {
                return concept;
            }
        }
        throw new IllegalArgumentException("'%s' is no concept of charges".formatted(key));
    }
}
