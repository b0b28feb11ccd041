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

class NetworkTieTests {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-02");

    @Test
    void closesADayOnceItIsMatched() {
        NetworkTie tie = tie(Map.of(MONDAY, List.of(pesos("1000.00"))), List.of(credit(1, "2026-11-04", "985.48")));

        NetworkTie settled = tie.with(tie.match());

        assertThat(settled.openDays()).isEmpty();
        assertThat(settled.match().matches()).isEmpty();
        assertThat(settled.days()).singleElement().satisfies(day -> {
            assertThat(day.isSettled()).isTrue();
            assertThat(day.difference().isZero()).isTrue();
        });
        assertThat(settled.discrepancies(LocalDate.parse("2026-11-30"))).isEmpty();
    }

    @Test
    void reopensADayForPaymentsThatComeLater() {
        NetworkTie before = tie(Map.of(MONDAY, List.of(pesos("1000.00"))), List.of(credit(1, "2026-11-04", "985.48")));
        List<Match> matches = before.match().matches();

        NetworkTie after = new NetworkTie(
                "rapipago",
                TERMS,
                CALENDAR,
                Map.of(MONDAY, List.of(pesos("1000.00"), pesos("100.00"))),
                matches,
                List.of());

        assertThat(after.openDays()).singleElement().satisfies(day -> {
            assertThat(day.paymentDay()).isEqualTo(MONDAY);
            assertThat(day.gross()).isEqualTo(pesos("100.00"));
        });
        assertThat(after.days()).hasSize(2);
        assertThat(after.discrepancies(LocalDate.parse("2026-11-30")))
                .extracting(Discrepancy::kind)
                .containsExactly(DiscrepancyKind.MISSING_IN_BANK);
    }

    @Test
    void waitsForTheBankAndExpectsNothingOfADayThatSumsToNothing() {
        NetworkTie tie =
                tie(Map.of(MONDAY, List.of(pesos("0.00")), MONDAY.plusDays(1), List.of(pesos("10.00"))), List.of());

        assertThat(tie.openDays()).hasSize(1);
        assertThat(tie.discrepancies(null)).extracting(Discrepancy::kind).containsExactly(DiscrepancyKind.TIMING);
    }

    @Test
    void settlesADayFileByFileWhereTheNetworkPaidSo() {
        Map<LocalDate, List<Money>> reported = Map.of(MONDAY, List.of(pesos("1000.00"), pesos("100.00")));

        SettlementMatching.Outcome apart = tie(
                        reported, List.of(credit(1, "2026-11-04", "985.48"), credit(2, "2026-11-05", "98.55")))
                .match();
        SettlementMatching.Outcome together =
                tie(reported, List.of(credit(1, "2026-11-04", "1084.03"))).match();

        assertThat(apart.matches()).extracting(Match::rule).containsExactly(MatchRule.EXACT, MatchRule.OTHER_DATE);
        assertThat(apart.matches()).allSatisfy(match -> assertThat(match.days()).hasSize(1));
        assertThat(together.matches()).extracting(Match::rule).containsExactly(MatchRule.EXACT);
        assertThat(apart.openDays()).isEmpty();
        assertThat(together.openDays()).isEmpty();
    }

    private static NetworkTie tie(Map<LocalDate, List<Money>> reported, List<Settlement> open) {
        return new NetworkTie("rapipago", TERMS, CALENDAR, reported, List.of(), open);
    }
}
