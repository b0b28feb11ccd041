// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.money;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fund's calendar: when a period is issued and due, and which days banks work.
 *
 * @param issueDay day of the month on which a period is issued; the default business date
 * @param dueDays days of the month on which the bill falls due: the first is printed and ages, the last is the end of
 *     payment without surcharge
 * @param weekend days of the week on which banks are closed
 * @param holidays bank holidays
 */
public record BusinessCalendar(int issueDay, List<Integer> dueDays, Set<DayOfWeek> weekend, Set<LocalDate> holidays) {

    public BusinessCalendar {
        dueDays = List.copyOf(dueDays);
        weekend = Set.copyOf(weekend);
        holidays = new TreeSet<>(holidays);
        if (dueDays.isEmpty() || !dueDays.stream().sorted().toList().equals(dueDays)) {
            throw new IllegalArgumentException("Due days %s are not one or more rising days".formatted(dueDays));
        }
    }

    public LocalDate issueDate(BillingPeriod period) {
        return period.day(issueDay);
    }

    /** The first due date: printed first, and the day from which arrears are aged. */
    public LocalDate firstDueDate(BillingPeriod period) {
        return period.day(dueDays.get(0));
    }

    /** The last day on which the bill can be paid without surcharge. */
    public LocalDate lastDueDate(BillingPeriod period) {
        return period.day(dueDays.get(dueDays.size() - 1));
    }

    public boolean isBankingDay(LocalDate date) {
        return !weekend.contains(date.getDayOfWeek()) && !holidays.contains(date);
    }

    /**
     * The banking day that lies the given number of banking days after a date; 0 is the date or the next banking day.
     */
    public LocalDate plusBankingDays(LocalDate date, int bankingDays) {
        LocalDate day = date;
        for (int left = bankingDays; left > 0; ) {
            day = day.plusDays(1);
            if (isBankingDay(day)) {
                left--;
            }
        }
        while (!isBankingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
