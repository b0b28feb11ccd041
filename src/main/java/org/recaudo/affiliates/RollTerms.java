// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * What lines of a roll, or of a file of changes, are checked against.
 *
 * @param lastDay last day of the period: nobody is born, and nothing changes, after it
 * @param plans codes of the plans that the fund prices
 */
public record RollTerms(LocalDate lastDay, Set<String> plans) {

    private static final int AGE_MAX = 120;

    public RollTerms {
        plans = new TreeSet<>(plans);
    }

    /** Whether somebody whom the roll lists can be born that day. */
    boolean canBeBorn(LocalDate date) {
        return isInTime(date) && !date.isBefore(lastDay.minusYears(AGE_MAX));
    }

    /** What a birth date must be, for the operator. */
    String birthExpected() {
        return "a day from %s to %s".formatted(lastDay.minusYears(AGE_MAX), lastDay);
    }

    /** Whether the day is in the period or before it. */
    boolean isInTime(LocalDate date) {
        return !date.isAfter(lastDay);
    }
}
