// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.BusinessCalendar;

/**
 * One month that is made.
 *
 * @param index 0 for the first
 * @param businessDate issue day of the period; the files of the month reach up to it
 * @param previousBusinessDate issue day of the month before; the files begin on the day after it
 */
record Month(int index, BillingPeriod period, LocalDate businessDate, LocalDate previousBusinessDate) {

    /** So many months, beginning with the given period. */
    static List<Month> from(BillingPeriod first, int periods, BusinessCalendar calendar) {
        List<Month> months = new ArrayList<>();
        BillingPeriod period = first;
        for (int index = 0; index < periods; index++) {
            months.add(new Month(index, period, calendar.issueDate(period), calendar.issueDate(period.previous())));
            period = period.next();
        }
        return months;
    }

    boolean isFirst() {
        return index == 0;
    }

    /** Days on which the month's payments are made. */
    int windowDays() {
        return (int) (businessDate.toEpochDay() - previousBusinessDate.toEpochDay());
    }

    /** The nth day of the window, from 1. */
    LocalDate windowDay(int day) {
        return previousBusinessDate.plusDays(day);
    }
}
