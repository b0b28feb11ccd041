// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recaudo.money.BillingPeriod;

/**
 * What one member of a household is covered for.
 *
 * @param coveredFrom the first day covered
 * @param coveredTo the last day covered, or null while no end is known
 */
public record Coverage(
        AffiliateNumber affiliate,
        Relationship relationship,
        Identity identity,
        String plan,
        LocalDate coveredFrom,
        @Nullable LocalDate coveredTo) {

    /** Whether any day of the period is covered. */
    public boolean touches(BillingPeriod period) {
        return coveredDays(period) > 0;
    }

    /** Whether that day is covered. */
    public boolean covers(LocalDate date) {
        return !date.isBefore(coveredFrom) && (coveredTo == null || !date.isAfter(coveredTo));
    }

    /**
     * How many days of the period are covered, both ends counted. Example: cover from 2026-11-16 on gives 15 days of
     * 2026-11.
     */
    public int coveredDays(BillingPeriod period) {
        LocalDate from = coveredFrom.isAfter(period.first()) ? coveredFrom : period.first();
        LocalDate to = coveredTo != null && coveredTo.isBefore(period.last()) ? coveredTo : period.last();
        return (int) Math.max(to.toEpochDay() - from.toEpochDay() + 1, 0);
    }
}
