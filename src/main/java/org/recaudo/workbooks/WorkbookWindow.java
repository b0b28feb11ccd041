// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.workbooks;

import java.time.LocalDate;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.BusinessCalendar;

/**
 * The days that a period's workbook covers: from the day after the last period's issue to the business date. What was
 * collected between two bills stands in the workbook of the second.
 */
public record WorkbookWindow(BillingPeriod period, LocalDate first, LocalDate last) {

    public WorkbookWindow {
        if (first.isAfter(last)) {
            throw new IllegalArgumentException(
                    "Period %s: the workbook would run from %s to %s".formatted(period, first, last));
        }
    }

    public static WorkbookWindow of(BillingPeriod period, LocalDate businessDate, BusinessCalendar calendar) {
        return new WorkbookWindow(period, calendar.issueDate(period.previous()).plusDays(1), businessDate);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }
}
