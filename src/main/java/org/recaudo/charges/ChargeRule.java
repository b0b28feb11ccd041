// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges;

/** The rule by which an amount came to be. */
public enum ChargeRule {
    /** The amount of the band for the member's role and age, for the covered days of the month. */
    BAND_PRICE("band-price"),
    /** A percentage of the fee, computed per member. */
    TAX_ON_FEE("tax-on-fee"),
    /** The patient's share as the provider's file states it. */
    PATIENT_SHARE("patient-share");

    private final String key;

    ChargeRule(String key) {
        this.key = key;
    }

    /** The word that stands in tables: {@code band-price}. */
    public String key() {
        return key;
    }

    /** The rule of a key; refuses a word that is none. */
    public static ChargeRule ofKey(String key) {
        for (ChargeRule rule : values()) {
            if (rule.key.equals(key)) {
                return rule;
            }
        }
        throw new IllegalArgumentException("'%s' is no rule of charges".formatted(key));
    }
}
