// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recaudo.reconciliation.ReconciliationFixtures.CALENDAR;
import static org.recaudo.reconciliation.ReconciliationFixtures.TERMS;
import static org.recaudo.reconciliation.ReconciliationFixtures.credit;
import static org.recaudo.reconciliation.ReconciliationFixtures.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recaudo.intake.Withholding;
import org.recaudo.money.Money;
import org.recaudo.money.Rate;

class SettlementMatchingTests {

    @Test
    void matchesTheExactNetOnTheAgreedDate() {
        // Monday's 1,000.00 at 1.20 % and 21 % tax on it is 985.48 on Wednesday.
        var outcome = match(List.of(day("2026-11-02", "1000.00")), List.of(credit(1, "2026-11-04", "985.48")));

        assertThat(outcome.matches()).singleElement().satisfies(match -> {
            assertThat(match.rule()).isEqualTo(MatchRule.EXACT);
            assertThat(match.commission().decimalText()).isEqualTo("12.00");
            assertThat(match.commissionTax().decimalText()).isEqualTo("2.52");
            assertThat(match.difference().isZero()).isTrue();
        });
        assertThat(outcome.openDays()).isEmpty();
        assertThat(outcome.openSettlements()).isEmpty();
    }

    @Test
    void prefersTheDayThatIsDueOnTheCreditsDate() {
        var twins = List.of(day("2026-11-02", "1000.00"), day("2026-11-03", "1000.00"));

        var outcome = match(twins, List.of(credit(1, "2026-11-05", "985.48")));

        assertThat(outcome.matches().get(0).days())
                .extracting(day -> day.paymentDay().toString())
                .containsExactly("2026-11-03");
    }

    @Test
    void takesTheExactNetSomeDaysLateAndSaysSo() {
        var outcome = match(List.of(day("2026-11-02", "1000.00")), List.of(credit(1, "2026-11-06", "985.48")));

        assertThat(outcome.matches()).extracting(Match::rule).containsExactly(MatchRule.OTHER_DATE);
    }

    @Test
    void leavesACreditOpenThatComesAfterTheDaysOfGrace() {
        var outcome = match(List.of(day("2026-11-02", "1000.00")), List.of(credit(1, "2026-11-20", "985.48")));

        assertThat(outcome.matches()).isEmpty();
        assertThat(outcome.openDays()).hasSize(1);
        assertThat(outcome.openSettlements()).hasSize(1);
    }

    @Test
    void takesOneCreditForSeveralDaysInARow() {
        var days = List.of(day("2026-11-03", "200.00"), day("2026-11-02", "1000.00"), day("2026-11-04", "300.00"));

        var outcome = match(days, List.of(credit(1, "2026-11-05", "1182.58")));

        assertThat(outcome.matches()).singleElement().satisfies(match -> {
            assertThat(match.rule()).isEqualTo(MatchRule.SEVERAL_DAYS);
            assertThat(match.days()).hasSize(2);
            assertThat(match.commission().decimalText()).isEqualTo("14.40");
        });
        assertThat(outcome.openDays()).hasSize(1);
    }

    @Test
    void takesSeveralCreditsForOneDay() {
        var credits = List.of(credit(1, "2026-11-04", "900.00"), credit(2, "2026-11-04", "85.48"));

        var outcome = match(List.of(day("2026-11-02", "1000.00")), credits);

        assertThat(outcome.matches()).extracting(Match::rule).containsExactly(MatchRule.SEVERAL_CREDITS);
        assertThat(outcome.openSettlements()).isEmpty();
    }

    @Test
    void takesAnAmountWithinTheToleranceAndKeepsTheDifference() {
        var outcome = match(List.of(day("2026-11-02", "1000.00")), List.of(credit(1, "2026-11-04", "985.00")));

        assertThat(outcome.matches()).singleElement().satisfies(match -> {
            assertThat(match.rule()).isEqualTo(MatchRule.OTHER_AMOUNT);
            assertThat(match.difference().decimalText()).isEqualTo("-0.48");
        });
    }

    @Test
    void refusesAnAmountBeyondTheTolerance() {
        var outcome = match(List.of(day("2026-11-02", "1000.00")), List.of(credit(1, "2026-11-04", "980.00")));

        assertThat(outcome.matches()).isEmpty();
    }

    @Test
    void takesOneCreditForDaysThatAreNoNeighbours() {
        var days = List.of(day("2026-11-02", "1000.00"), day("2026-11-03", "200.00"), day("2026-11-04", "300.00"));

        // 985.48 of Monday and 295.65 of Wednesday: 3.60 commission and 0.76 tax of 300.00, rounded each.
        var outcome = match(days, List.of(credit(1, "2026-11-06", "1281.12")));

        assertThat(outcome.matches()).singleElement().satisfies(match -> {
            assertThat(match.rule()).isEqualTo(MatchRule.CHOSEN_DAYS);
            assertThat(match.days())
                    .extracting(day -> day.gross().decimalText())
                    .containsExactly("1000.00", "300.00");
        });
        assertThat(outcome.openDays()).hasSize(1);
    }

    @Test
    void leavesDaysOpenWhenMoreThanOneChoiceOfThemFits() {
        var days = List.of(
                day("2026-11-02", "1000.00"),
                day("2026-11-03", "200.00"),
                day("2026-11-04", "1000.00"),
                day("2026-11-05", "300.00"));

        var outcome = match(days, List.of(credit(1, "2026-11-09", "1281.12")));

        assertThat(outcome.matches()).extracting(Match::rule).doesNotContain(MatchRule.CHOSEN_DAYS);
    }

    @Test
    void takesCreditsThatAreNoNeighboursForOneDay() {
        var credits = List.of(
                credit(1, "2026-11-04", "900.00"), credit(2, "2026-11-04", "33.33"), credit(3, "2026-11-05", "85.48"));

        var outcome = match(List.of(day("2026-11-02", "1000.00")), credits);

        assertThat(outcome.matches()).extracting(Match::rule).containsExactly(MatchRule.CHOSEN_CREDITS);
        assertThat(outcome.openSettlements()).extracting(Settlement::key).hasSize(1);
    }

    @Test
    void expectsNoTaxThatIsAlwaysWithheld() {
        var terms = ReconciliationFixtures.terms(tax("0.60", Withholding.Base.GROSS, true));
        var days = List.of(taxed("2026-11-02", "1000.00", terms));

        var outcome = SettlementMatching.match(days, List.of(credit(1, "2026-11-04", "979.48")), terms, CALENDAR);

        assertThat(outcome.matches()).singleElement().satisfies(match -> {
            assertThat(match.rule()).isEqualTo(MatchRule.EXACT);
            assertThat(match.withheld().values()).extracting(Money::decimalText).containsExactly("6.00");
        });
    }

    @Test
    void knowsATaxThatIsWithheldNowAndThenAndOneThatWasNotWithheld() {
        var terms = ReconciliationFixtures.terms(tax("2", Withholding.Base.NET, false));
        var always = ReconciliationFixtures.terms(tax("2", Withholding.Base.NET, true));
        // 2 % of the net of 985.48 is 19.71.
        var withheld = SettlementMatching.match(
                List.of(taxed("2026-11-02", "1000.00", terms)),
                List.of(credit(1, "2026-11-04", "965.77")),
                terms,
                CALENDAR);
        var spared = SettlementMatching.match(
                List.of(taxed("2026-11-02", "1000.00", always)),
                List.of(credit(1, "2026-11-04", "985.48")),
                always,
                CALENDAR);

        assertThat(withheld.matches()).singleElement().satisfies(match -> {
            assertThat(match.rule()).isEqualTo(MatchRule.OTHER_TAX);
            assertThat(match.difference().isZero()).isTrue();
            assertThat(match.agreed().decimalText()).isEqualTo("985.48");
            assertThat(match.withheld().values()).extracting(Money::decimalText).containsExactly("19.71");
        });
        assertThat(spared.matches()).singleElement().satisfies(match -> {
            assertThat(match.rule()).isEqualTo(MatchRule.OTHER_TAX);
            assertThat(match.withheld()).isEmpty();
        });
    }

    @Test
    void takesAnotherCommissionOnTheAgreedDateOnly() {
        // Half a percent of 1,000.00 may be off: 5.00.
        var onTheDate = match(List.of(day("2026-11-02", "1000.00")), List.of(credit(1, "2026-11-04", "981.00")));
        var later = match(List.of(day("2026-11-02", "1000.00")), List.of(credit(1, "2026-11-05", "981.00")));

        assertThat(onTheDate.matches()).extracting(Match::rule).containsExactly(MatchRule.OTHER_COMMISSION);
        assertThat(onTheDate.matches().get(0).isPosted(TERMS)).isFalse();
        assertThat(later.matches()).isEmpty();
    }

    @Test
    void opensADayAgainWhoseMoneyTheBankTookBack() {
        var credits = List.of(credit(1, "2026-11-04", "985.48"), credit(2, "2026-11-05", "-985.48"));

        var outcome = match(List.of(day("2026-11-02", "1000.00")), credits);

        assertThat(outcome.matches()).extracting(Match::rule).containsExactly(MatchRule.EXACT, MatchRule.RETURNED);
        assertThat(outcome.matches().get(1).commission().decimalText()).isEqualTo("-12.00");
        assertThat(outcome.openDays()).singleElement().satisfies(day -> {
            assertThat(day.gross().decimalText()).isEqualTo("1000.00");
            assertThat(day.bankDate()).isEqualTo("2026-11-05");
        });
    }

    @Test
    void settlesADayAgainThatWasOpenedAgain() {
        var credits = List.of(
                credit(1, "2026-11-04", "985.48"),
                credit(2, "2026-11-05", "-985.48"),
                credit(3, "2026-11-10", "985.48"));

        var outcome = match(List.of(day("2026-11-02", "1000.00")), credits);

        assertThat(outcome.matches())
                .extracting(Match::rule)
                .containsExactly(MatchRule.EXACT, MatchRule.RETURNED, MatchRule.OTHER_DATE);
        assertThat(outcome.openDays()).isEmpty();
        assertThat(Returns.standing(outcome.matches()))
                .containsExactly(outcome.matches().get(2));
    }

    @Test
    void leavesADebitOpenThatTakesBackNothingItKnows() {
        var credits = List.of(credit(1, "2026-11-04", "985.48"), credit(2, "2026-11-05", "-985.47"));

        var outcome = match(List.of(day("2026-11-02", "1000.00")), credits);

        assertThat(outcome.matches()).hasSize(1);
        assertThat(outcome.openSettlements()).extracting(Settlement::bankDate).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void losesNothingAndGivesTheSameWhateverTheOrder(long seed) {
        Random random = new Random(seed);
        List<ExpectedSettlement> days = new ArrayList<>();
        List<Settlement> credits = new ArrayList<>();
        for (int index = 1; index <= 20; index++) {
            var day = day("2026-11-%02d".formatted(index), random.nextInt(1, 4) + "00.00");
            days.add(day);
            if (random.nextInt(5) > 0) {
                String amount = random.nextInt(6) == 0 ? "55.55" : day.net().decimalText();
                credits.add(
                        credit(index, day.bankDate().plusDays(random.nextInt(2)).toString(), amount));
            }
        }
        var first = match(days, credits);

        Collections.shuffle(days, random);
        Collections.shuffle(credits, random);
        var again = match(days, credits);

        assertThat(again).as("seed %d", seed).isEqualTo(first);
        assertThat(first.matches().stream()
                                .mapToInt(match -> match.days().size())
                                .sum()
                        + first.openDays().size())
                .isEqualTo(days.size());
        assertThat(first.matches().stream()
                                .mapToInt(match -> match.settlements().size())
                                .sum()
                        + first.openSettlements().size())
                .isEqualTo(credits.size());
    }

    private static Withholding tax(String percent, Withholding.Base base, boolean always) {
        return new Withholding("tax", "Tax", Rate.percent(percent), base, "1420", always);
    }

    private static ExpectedSettlement taxed(String paymentDay, String gross, SettlementTerms terms) {
        CollectedGross collected =
                new CollectedGross("rapipago", LocalDate.parse(paymentDay), ReconciliationFixtures.pesos(gross));
        return ExpectedSettlement.of(collected, terms, CALENDAR);
    }

    private static SettlementMatching.Outcome match(List<ExpectedSettlement> days, List<Settlement> credits) {
        return SettlementMatching.match(days, credits, TERMS, CALENDAR);
    }
}
