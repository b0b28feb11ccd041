// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BusinessCalendarTests {

    private static final BusinessCalendar CALENDAR = new BusinessCalendar(
            5, List.of(10, 31), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(LocalDate.of(2026, 11, 23)));

    @Test
    void countsBankingDaysOverWeekendAndHoliday() {
        assertThat(CALENDAR.plusBankingDays(LocalDate.of(2026, 11, 20), 1)).isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @Test
    void movesASundayToTheNextBankingDay() {
        assertThat(CALENDAR.plusBankingDays(LocalDate.of(2026, 11, 22), 0)).isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @Test
    void endsAShortMonthOnItsLastDay() {
        assertThat(CALENDAR.lastDueDate(BillingPeriod.parse("2026-02"))).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    void refusesDueDaysThatFall() {
        assertThatThrownBy(() -> new BusinessCalendar(5, List.of(20, 10), Set.of(), Set.of()))
                .hasMessageContaining("[20, 10]");
    }
}
