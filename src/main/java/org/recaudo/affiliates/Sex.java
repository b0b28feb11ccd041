// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates;

import java.util.Optional;

/** As the roll and the Superintendencia's files write it. */
public enum Sex {
    FEMALE("F"),
    MALE("M"),
    UNSPECIFIED("X");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    /** The letter in files and in the database. */
    public String code() {
        return code;
    }

    /** The sex with that letter, if there is one. */
    public static Optional<Sex> ofCode(String code) {
        for (Sex sex : values()) {
            if (sex.code.equals(code)) {
                return Optional.of(sex);
            }
        }
        return Optional.empty();
    }
}
