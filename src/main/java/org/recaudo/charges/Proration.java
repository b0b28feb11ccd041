// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges;

/**
 * What part of the monthly amount a month costs that is covered in part.
 *
 * <p>The denominator is always that of the whole month, never of what was left of it when the cover began: 280.00 a
 * month for a member who joined on 24 February 2026 is 280.00 x 5 / 28 = 50.00, and 10 days of 1200.00 in thirtieths
 * are 1200.00 x 10 / 30 = 400.00.
 */
public enum Proration {
    /** Covered days over the days of the month, both ends of the cover counted. */
    ACTUAL_DAYS,
    /** Covered days over 30; a month that is covered from end to end is 30/30, whatever its length. */
    THIRTIETHS,
    /** The whole amount for any covered day. */
    FULL_MONTH;

    /** Days to charge, out of a number of days. */
    public record Share(int days, int ofDays) {

        public Share {
            if (days < 1 || days > ofDays) {
                throw new IllegalStateException("A share of %d/%d days".formatted(days, ofDays));
            }
        }
    }

    /** The share for a cover of {@code coveredDays} in a period of {@code periodDays}; both at least 1. */
    public Share share(int coveredDays, int periodDays) {
        if (coveredDays < 1 || coveredDays > periodDays) {
            throw new IllegalStateException("Covered %d days of %d".formatted(coveredDays, periodDays));
        }
        return switch (this) {
            case ACTUAL_DAYS -> new Share(coveredDays, periodDays);
            case THIRTIETHS -> new Share(coveredDays == periodDays ? 30 : Math.min(coveredDays, 30), 30);
            case FULL_MONTH -> new Share(periodDays, periodDays);
        };
    }
}
