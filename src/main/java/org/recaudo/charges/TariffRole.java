// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges;

/** Whose price a band is: the holder of the household's contract, or anyone covered through the holder. */
public enum TariffRole {
    TITULAR,
    DEPENDANT;

    /** The word that stands in tariff files and tables: {@code titular}. */
    public String key() {
        return this == TITULAR ? "titular" : "dependant";
    }

    /** The role of a key; refuses a word that is none. */
    public static TariffRole ofKey(String key) {
        for (TariffRole role : values()) {
            if (role.key().equals(key)) {
                return role;
            }
        }
        throw new IllegalArgumentException("'%s' is neither titular nor dependant".formatted(key));
    }
}
