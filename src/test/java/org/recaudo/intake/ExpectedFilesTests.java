// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.recaudo.intake.ExpectedFiles.Rhythm;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.BusinessCalendar;

/** October's issue day is Monday 5; Monday 12 is a holiday. */
class ExpectedFilesTests {

    private static final BillingPeriod PERIOD = BillingPeriod.parse("2026-11");
    private static final BusinessCalendar CALENDAR = new BusinessCalendar(
            5, List.of(10, 20), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(LocalDate.of(2026, 10, 12)));

    @Test
    void isDueOnTheNextBankingDayOverWeekendAndHoliday() {
        ExpectedFiles expected = new ExpectedFiles(Rhythm.BANKING_DAY, 1);

        assertThat(expected.due(day(9), CALENDAR)).isEqualTo(day(13));
        assertThat(expected.daysDue(PERIOD, day(12), CALENDAR)).containsExactly(day(5), day(6), day(7), day(8));
        assertThat(expected.daysDue(PERIOD, day(13), CALENDAR)).containsExactly(day(5), day(6), day(7), day(8), day(9));
    }

    @Test
    void waitsLongerWhereTheNetworkIsSlower() {
        ExpectedFiles expected = new ExpectedFiles(Rhythm.BANKING_DAY, 1, 2);

        assertThat(expected.daysDue(PERIOD, day(9), CALENDAR)).containsExactly(day(5), day(6), day(7));
        assertThat(expected.daysDue(PERIOD, day(5), CALENDAR)).isEmpty();
    }

    @Test
    void asksForNoDayAfterThePeriodsRun() {
        ExpectedFiles expected = new ExpectedFiles(Rhythm.BANKING_DAY, 1);

        assertThat(expected.daysDue(PERIOD, LocalDate.of(2027, 1, 1), CALENDAR))
                .endsWith(LocalDate.of(2026, 11, 4))
                .doesNotContain(day(10), day(12));
    }

    @Test
    void refusesFewerFilesThanNone() {
        assertThatThrownBy(() -> new ExpectedFiles(Rhythm.BANKING_DAY, -1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new ExpectedFiles(Rhythm.BANKING_DAY, 1, -2)).hasMessageContaining("-2");
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 10, day);
    }
}
