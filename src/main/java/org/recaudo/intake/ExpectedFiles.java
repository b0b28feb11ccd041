// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake;

import java.time.LocalDate;
import java.util.List;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.BusinessCalendar;

/**
 * The files of one source that should be there when a period is run.
 *
 * @param rhythm how often a file comes
 * @param atLeast how many files each time; 0 expects none
 * @param withinDays banking days after its day by which the file of a banking day must be there
 */
public record ExpectedFiles(Rhythm rhythm, int atLeast, int withinDays) {

    private static final int NEXT_DAY = 1;

    /** How often a file comes. */
    public enum Rhythm {
        /** In each period. */
        PERIOD,
        /** For each banking day from the previous period's business date to the day before this one's. */
        BANKING_DAY
    }

    public ExpectedFiles {
        if (atLeast < 0 || withinDays < 0) {
            throw new IllegalArgumentException(
                    "%d files within %d days; expected none below zero".formatted(atLeast, withinDays));
        }
    }

    /** Files that are there on the next banking day. */
    public ExpectedFiles(Rhythm rhythm, int atLeast) {
        this(rhythm, atLeast, NEXT_DAY);
    }

    public static ExpectedFiles none() {
        return new ExpectedFiles(Rhythm.PERIOD, 0);
    }

    /** The day on which the file of a day must be there; a day that is no banking day has none of its own. */
    public LocalDate due(LocalDate day, BusinessCalendar calendar) {
        return calendar.plusBankingDays(day, withinDays);
    }

    /**
     * The days of a period whose file must be there on a date.
     *
     * <p>Example: with {@code within: 2} and a period run from Monday 5 to Thursday 5 of the next month, on Friday 9
     * the files of Monday 5, Tuesday 6 and Wednesday 7 must be there.
     */
    public List<LocalDate> daysDue(BillingPeriod period, LocalDate asOf, BusinessCalendar calendar) {
        return calendar.issueDate(period.previous())
                .datesUntil(calendar.issueDate(period))
                .filter(calendar::isBankingDay)
                .filter(day -> !due(day, calendar).isAfter(asOf))
                .toList();
    }
}
