// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recaudo.money.BillingPeriod;

/**
 * A person in a household, and the days of cover; a state that is replaced, never changed.
 *
 * @param number 0 is the titular
 * @param relationship SSSalud code of kinship
 * @param coveredFrom first day of cover
 * @param coveredTo last day of cover; null while it has no end
 */
record Member(int number, String relationship, Person person, LocalDate coveredFrom, @Nullable LocalDate coveredTo) {

    boolean isTitular() {
        return number == 0;
    }

    /** Covered on that day. */
    boolean isCovered(LocalDate date) {
        return !date.isBefore(coveredFrom) && (coveredTo == null || !date.isAfter(coveredTo));
    }

    Member until(LocalDate lastDay) {
        return new Member(number, relationship, person, coveredFrom, lastDay);
    }

    /** Days of the period on which the member is covered, both ends counted. */
    int coveredDays(BillingPeriod period) {
        LocalDate from = coveredFrom.isAfter(period.first()) ? coveredFrom : period.first();
        LocalDate to = coveredTo != null && coveredTo.isBefore(period.last()) ? coveredTo : period.last();
        return (int) Math.max(0, to.toEpochDay() - from.toEpochDay() + 1);
    }
}
