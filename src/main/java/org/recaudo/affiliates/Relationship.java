// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates;

import java.util.Optional;

/** What a member is to the titular: the "parentesco" codes 00 to 09 of the Superintendencia de Servicios de Salud. */
public enum Relationship {
    TITULAR("00"),
    SPOUSE("01"),
    PARTNER("02"),
    CHILD_UNDER_21("03"),
    CHILD_STUDENT_21_TO_25("04"),
    SPOUSES_CHILD_UNDER_21("05"),
    SPOUSES_CHILD_STUDENT_21_TO_25("06"),
    MINOR_IN_CARE("07"),
    RELATIVE_IN_CARE("08"),
    DISABLED_OVER_25("09");

    private final String code;

    Relationship(String code) {
        this.code = code;
    }

    /** The two-digit code. */
    public String code() {
        return code;
    }

    /** The relationship with that code, if there is one. */
    public static Optional<Relationship> ofCode(String code) {
        for (Relationship relationship : values()) {
            if (relationship.code.equals(code)) {
                return Optional.of(relationship);
            }
        }
        return Optional.empty();
    }
}
