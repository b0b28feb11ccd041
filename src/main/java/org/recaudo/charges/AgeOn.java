// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges;

import java.time.LocalDate;
import org.recaudo.money.BillingPeriod;

/**
 * The day on which a member's age is taken to choose a band.
 *
 * <p>It never is today: billing an old period again must give the price of that period.
 */
public enum AgeOn {
    /**
     * The first day of the billed month: a birthday moves the price from the month after it (or from it, when on day
     * 1).
     */
    PERIOD_START,
    /** The last day of the billed month: the month of the birthday is priced at the new age already. */
    PERIOD_END,
    /** The first of January of the billed year: the price of a member moves once a year. */
    YEAR_START;

    /** The day for a period. */
    public LocalDate date(BillingPeriod period) {
        return switch (this) {
            case PERIOD_START -> period.first();
            case PERIOD_END -> period.last();
            case YEAR_START -> period.first().withDayOfYear(1);
        };
    }
}
