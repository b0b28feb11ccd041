// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges;

import java.util.Locale;

/** Why the charges of a household could not be computed. */
public enum ProblemReason {
    /** A member's plan stands in no tariff file. */
    UNKNOWN_PLAN,
    /** The plan has a tariff, but no version of it is in force on the first day of the period. */
    NO_TARIFF_VERSION,
    /** A member was born after the period that is to be charged. */
    BORN_AFTER_PERIOD,
    /** A member stands twice in the household. */
    DOUBLE_MEMBER,
    /** The charges add up to more than money can hold. */
    AMOUNT_OVERFLOW;

    /** The word that stands in tables: {@code unknown-plan}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason of a key; refuses a word that is none. */
    public static ProblemReason ofKey(String key) {
        for (ProblemReason reason : values()) {
            if (reason.key().equals(key)) {
                return reason;
            }
        }
        throw new IllegalArgumentException("'%s' is no reason of charges".formatted(key));
    }
}
