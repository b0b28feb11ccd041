// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake;

/**
 * The files of one source that should be there when a period is run.
 *
 * @param rhythm how often a file comes
 * @param atLeast how many files each time; 0 expects none
 */
public record ExpectedFiles(Rhythm rhythm, int atLeast) {

    /** How often a file comes. */
    public enum Rhythm {
        /** In each period. */
        PERIOD,
        /** For each banking day from the previous period's business date to the day before this one's. */
        BANKING_DAY
    }

    public static ExpectedFiles none() {
        return new ExpectedFiles(Rhythm.PERIOD, 0);
    }
}
