// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recaudo.reconciliation.ReconciliationFixtures.CALENDAR;
import static org.recaudo.reconciliation.ReconciliationFixtures.TERMS;
import static org.recaudo.reconciliation.ReconciliationFixtures.credit;
import static org.recaudo.reconciliation.ReconciliationFixtures.pesos;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recaudo.money.Money;

class DayHistoryTests {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-02");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-30");

    @Test
    void marksADaySettledThatTiesOut() {
        NetworkTie tie = matched(List.of(pesos("1000.00")), List.of(credit(1, "2026-11-04", "985.48")));

        assertThat(events(tie, "1000.00", null)).singleElement().satisfies(event -> {
            assertThat(event.settled()).isTrue();
            assertThat(event.turn()).isEqualTo(1);
            assertThat(event.cause()).isEqualTo(DayEvent.Cause.TIED);
        });
    }

    @Test
    void leavesADayOpenThatIsNotCreditedOrNotPosted() {
        NetworkTie missing = matched(List.of(pesos("1000.00")), List.of());
        NetworkTie claimed = matched(List.of(pesos("1000.00")), List.of(credit(1, "2026-11-04", "981.00")));

        assertThat(events(missing, "1000.00", null)).isEmpty();
        assertThat(events(claimed, "1000.00", null)).isEmpty();
    }

    @Test
    void leavesADayOpenOfWhichTheBooksHoldSomethingElse() {
        NetworkTie tie = matched(List.of(pesos("1000.00")), List.of(credit(1, "2026-11-04", "985.48")));
        DayHistory history = new DayHistory(tie, Map.of(MONDAY, pesos("999.99")), TODAY);

        assertThat(history.events(Map.of())).isEmpty();
        assertThat(history.misbooked(Map.of())).containsExactly(Map.entry(MONDAY, pesos("999.99")));
    }

    @Test
    void saysNothingOfASettledDayThatNothingChanged() {
        NetworkTie tie = matched(List.of(pesos("1000.00")), List.of(credit(1, "2026-11-04", "985.48")));
        DayEvent settled = events(tie, "1000.00", null).get(0);

        assertThat(events(tie, "1000.00", settled)).isEmpty();
    }

    @Test
    void opensADayAgainForALateFileAndSettlesItAgain() {
        List<Settlement> first = List.of(credit(1, "2026-11-04", "985.48"));
        DayEvent settled = events(matched(List.of(pesos("1000.00")), first), "1000.00", null)
                .get(0);
        NetworkTie late = with(List.of(pesos("1000.00"), pesos("100.00")), first, List.of());
        NetworkTie paid =
                with(List.of(pesos("1000.00"), pesos("100.00")), first, List.of(credit(2, "2026-11-05", "98.55")));

        List<DayEvent> reopened = events(late, "1100.00", settled);
        List<DayEvent> both = events(paid, "1100.00", settled);

        assertThat(reopened).singleElement().satisfies(event -> {
            assertThat(event.settled()).isFalse();
            assertThat(event.cause()).isEqualTo(DayEvent.Cause.LATE_FILE);
            assertThat(event.amount()).isEqualTo(pesos("100.00"));
        });
        assertThat(events(paid, "1100.00", reopened.get(0)))
                .extracting(DayEvent::turn, DayEvent::settled)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3, true));
        assertThat(both).extracting(DayEvent::turn).containsExactly(2, 3);
        assertThat(both).extracting(DayEvent::settled).containsExactly(false, true);
    }

    @Test
    void opensADayAgainWhoseMoneyTheBankTookBack() {
        List<Settlement> first = List.of(credit(1, "2026-11-04", "985.48"));
        DayEvent settled = events(matched(List.of(pesos("1000.00")), first), "1000.00", null)
                .get(0);
        NetworkTie returned = with(List.of(pesos("1000.00")), first, List.of(credit(2, "2026-11-05", "-985.48")));

        assertThat(events(returned, "1000.00", settled)).singleElement().satisfies(event -> {
            assertThat(event.cause()).isEqualTo(DayEvent.Cause.TAKEN_BACK);
            assertThat(event.subject()).isEqualTo("bank/2026-11/2");
        });
    }

    private static List<DayEvent> events(
            NetworkTie tie, String booked, @org.jspecify.annotations.Nullable DayEvent last) {
        return new DayHistory(tie, Map.of(MONDAY, pesos(booked)), TODAY)
                .events(last == null ? Map.of() : Map.of(MONDAY, last));
    }

    private static NetworkTie matched(List<Money> reported, List<Settlement> credits) {
        NetworkTie tie = new NetworkTie("rapipago", TERMS, CALENDAR, Map.of(MONDAY, reported), List.of(), credits);
        return tie.with(tie.match());
    }

    /** The first credits were matched with the first file alone; then came the rest. */
    private static NetworkTie with(List<Money> reported, List<Settlement> first, List<Settlement> later) {
        List<Match> earlier = matched(reported.subList(0, 1), first).matches();
        NetworkTie tie = new NetworkTie("rapipago", TERMS, CALENDAR, Map.of(MONDAY, reported), earlier, later);
        return tie.with(tie.match());
    }
}
