// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges;

import java.util.Locale;

/** The rule by which an amount came to be. */
public enum ChargeRule {
    /** The amount of the band for the member's role and age, for the covered days of the month. */
    BAND_PRICE,
    /** A percentage of the fee, computed per member. */
    TAX_ON_FEE,
    /** The patient's share as the provider's file states it. */
    PATIENT_SHARE;

    /** The word that stands in tables: {@code band-price}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The rule of a key; refuses a word that is none. */
    public static ChargeRule ofKey(String key) {
        for (ChargeRule rule : values()) {
            if (rule.key().equals(key)) {
                return rule;
            }
        }
        throw new IllegalArgumentException("'%s' is no rule of charges".formatted(key));
    }
}
