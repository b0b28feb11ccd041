// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.recaudo.charges.TariffFixtures.ARS;
import static org.recaudo.charges.TariffFixtures.applied;
import static org.recaudo.charges.TariffFixtures.ars;
import static org.recaudo.charges.TariffFixtures.band;
import static org.recaudo.charges.TariffFixtures.cover;
import static org.recaudo.charges.TariffFixtures.flat;
import static org.recaudo.charges.TariffFixtures.household;
import static org.recaudo.charges.TariffFixtures.prices;
import static org.recaudo.charges.TariffFixtures.version;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recaudo.affiliates.Coverage;
import org.recaudo.money.Money;

class ChargeCalculationTests {

    private static final TariffVersion FLAT = version("2026-01", "2026-01-01", flat("200454.00", "93339.00"));
    private static final PriceList NOVEMBER = prices("2026-11", FLAT);

    @Test
    void chargesFeeAndTaxOfEachMember() {
        ChargeCalculation calculation = ChargeCalculation.of(
                household(cover(0, "1985-06-01", "2020-01-01", null), cover(1, "2019-01-01", "2026-11-16", null)),
                NOVEMBER);

        assertThat(amounts(calculation))
                .containsExactly(
                        "charge/2026-11/00000012300/fee 200454.00",
                        "charge/2026-11/00000012300/tax 21047.67",
                        "charge/2026-11/00000012301/fee 46669.50",
                        "charge/2026-11/00000012301/tax 4900.30");
        assertThat(calculation.total()).isEqualTo(ars("273071.47"));
    }

    /** T3 of the rules: 95,250.00 at 10.5 % is 10,001.25 of tax. T29: 280.00 from 24 February is 50.00. */
    @ParameterizedTest
    @CsvSource({
        "95250.00, 2026-11, 2020-01-01, , 95250.00, 10001.25",
        "280.00, 2026-02, 2026-02-24, , 50.00, 5.25",
        "300.00, 2026-11, 2020-01-01, 2026-11-01, 10.00, 1.05",
        "300.00, 2026-11, 2026-11-10, 2026-11-12, 30.00, 3.15",
        "100.00, 2026-11, 2026-11-30, , 3.33, 0.35",
        "100.00, 2028-02, 2028-02-29, , 3.45, 0.36",
    })
    void chargesTheCoveredDays(String amount, String period, String from, String to, String fee, String tax) {
        PriceList prices = prices(period, version("v", "2026-01-01", flat(amount, "1.00")));

        ChargeCalculation calculation = ChargeCalculation.of(household(cover(0, "1980-01-01", from, to)), prices);

        assertThat(calculation.charges()).extracting(Charge::amount).containsExactly(ars(fee), ars(tax));
    }

    @Test
    void chargesNothingForAMemberWithoutCoverInThePeriod() {
        ChargeCalculation calculation =
                ChargeCalculation.of(household(cover(0, "1980-01-01", "2020-01-01", "2026-10-31")), NOVEMBER);

        assertThat(calculation.charges()).isEmpty();
        assertThat(calculation.problem()).isNull();
    }

    /** A price is fixed by the period that it is for: a month billed late costs what it cost then. */
    @ParameterizedTest
    @CsvSource({"2026-10, 100.00, 2026-01", "2026-11, 110.00, 2026-11", "2027-03, 110.00, 2026-11"})
    void pricesAPeriodByTheVersionOfItsFirstDay(String period, String amount, String version) {
        PriceList prices = prices(
                period,
                version("2026-01", "2026-01-01", flat("100.00", "50.00")),
                version("2026-11", "2026-11-01", flat("110.00", "55.00")));

        Charge fee = ChargeCalculation.of(household(cover(0, "1980-01-01", "2020-01-01", null)), prices)
                .charges()
                .get(0);

        assertThat(fee.amount()).isEqualTo(ars(amount));
        assertThat(Objects.requireNonNull(fee.explanation().cover()).tariffVersion())
                .isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource({
        "PERIOD_START, 1990-11-01, 36",
        "PERIOD_START, 1990-11-02, 35",
        "PERIOD_END, 1990-11-30, 36",
        "PERIOD_END, 1990-12-01, 35",
        "YEAR_START, 1990-01-01, 36",
        "YEAR_START, 1990-01-02, 35",
        "PERIOD_START, 2026-11-20, 0",
    })
    void takesTheAgeOnTheTariffsDay(AgeOn ageOn, String birth, int expected) {
        PriceList prices = prices("2026-11", applied(FLAT, ageOn, Proration.ACTUAL_DAYS, "0"));

        Charge fee = ChargeCalculation.of(household(cover(0, birth, "2026-11-21", null)), prices)
                .charges()
                .get(0);

        assertThat(Objects.requireNonNull(fee.explanation().cover()).age()).isEqualTo(expected);
    }

    @Test
    void keepsAFreeMemberInTheExplanationWithoutTax() {
        List<TariffBand> bands = List.of(band(0, 1, "0.00"), band(1, null, "50.00"));
        PriceList prices = prices(
                "2026-11", version("v", "2026-01-01", Map.of(TariffRole.TITULAR, bands, TariffRole.DEPENDANT, bands)));

        ChargeCalculation calculation =
                ChargeCalculation.of(household(cover(1, "2026-05-01", "2026-05-01", null)), prices);

        assertThat(amounts(calculation)).containsExactly("charge/2026-11/00000012301/fee 0.00");
    }

    @Test
    void chargesCoPaymentsOneByOne() {
        Coverage titular = cover(0, "1980-01-01", "2020-01-01", "2026-10-31");
        BillableAccount account = new BillableAccount(
                titular.affiliate().household(),
                List.of(titular),
                List.of(
                        ChargeFixtures.service(0, "S-1", "1500.50"),
                        ChargeFixtures.service(0, "S-2", "20.00"),
                        ChargeFixtures.service(1, "S-3", "1.00")));

        assertThat(amounts(ChargeCalculation.of(account, NOVEMBER)))
                .containsExactly(
                        "charge/2026-11/00000012300/copayment 1500.50",
                        "charge/2026-11/00000012300/copayment/2 20.00",
                        "charge/2026-11/00000012301/copayment 1.00");
    }

    @Test
    void leavesAHouseholdOutWholeWhenOneMemberCannotBePriced() {
        ChargeCalculation calculation = ChargeCalculation.of(
                household(cover(0, "1980-01-01", "2020-01-01", null), cover(1, "Z9", "2010-01-01", "2020-01-01", null)),
                NOVEMBER);

        ChargeProblem problem = Objects.requireNonNull(calculation.problem());
        assertThat(calculation.charges()).isEmpty();
        assertThat(problem.reason()).isEqualTo(ProblemReason.UNKNOWN_PLAN);
        assertThat(problem.affiliate()).hasToString("00000012301");
        assertThat(problem.found()).startsWith("plan 'Z9' has no tariff; known plans: B200.");
    }

    @Test
    void saysWhyAHouseholdCannotBeCharged() {
        Coverage titular = cover(0, "1980-01-01", "2020-01-01", null);
        Coverage unborn = cover(1, "2026-12-01", "2026-11-01", null);
        BillableAccount huge = new BillableAccount(
                titular.affiliate().household(),
                List.of(),
                List.of(
                        ChargeFixtures.service(0, "S-1", "90000000000000000.00"),
                        ChargeFixtures.service(0, "S-2", "90000000000000000.00")));

        assertThat(reason(household(titular), prices("2025-12", FLAT))).isEqualTo(ProblemReason.NO_TARIFF_VERSION);
        assertThat(reason(household(unborn), NOVEMBER)).isEqualTo(ProblemReason.BORN_AFTER_PERIOD);
        assertThat(reason(household(titular, titular), NOVEMBER)).isEqualTo(ProblemReason.DOUBLE_MEMBER);
        assertThat(reason(huge, NOVEMBER)).isEqualTo(ProblemReason.AMOUNT_OVERFLOW);
    }

    @Test
    void refusesAChargeThatItsExplanationDoesNotGive() {
        Charge charge = ChargeCalculation.of(household(cover(0, "1980-01-01", "2020-01-01", null)), NOVEMBER)
                .charges()
                .get(0);

        assertThatThrownBy(() -> new Charge(
                        charge.account(),
                        charge.period(),
                        charge.affiliate(),
                        charge.concept(),
                        1,
                        ars("200454.01"),
                        charge.explanation()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A charge of ARS 200454.01 to account 000000123 is explained as ARS 200454.00");
    }

    /** T32 of the rules: what does not divide goes to the first parts, and parts always sum to the whole. */
    @Test
    void splitsAnAmountSoThatThePartsSumToTheWhole() {
        assertThat(ars("100.00").allocate(List.of(1L, 1L, 1L)))
                .containsExactly(ars("33.34"), ars("33.33"), ars("33.33"));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void sumsToTheWholeAndNeverExceedsAMonthWhateverTheHousehold(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < 500; run++) {
            Coverage[] members = new Coverage[1 + random.nextInt(6)];
            for (int member = 0; member < members.length; member++) {
                LocalDate from = LocalDate.parse("2026-10-15").plusDays(random.nextInt(60));
                String to = random.nextBoolean()
                        ? null
                        : from.plusDays(random.nextInt(60)).toString();
                String birth = LocalDate.parse("1930-01-01")
                        .plusDays(random.nextInt(35_000))
                        .toString();
                members[member] = cover(member, birth, from.toString(), to);
            }
            Proration proration = Proration.values()[random.nextInt(3)];
            PriceList prices = prices("2026-11", applied(FLAT, AgeOn.PERIOD_END, proration, "10.5"));

            ChargeCalculation calculation = ChargeCalculation.of(household(members), prices);

            Money sum = calculation.charges().stream().map(Charge::amount).reduce(Money.zero(ARS), Money::plus);
            assertThat(calculation.total()).as("seed %d, run %d", seed, run).isEqualTo(sum);
            assertThat(calculation.charges()).as("seed %d, run %d", seed, run).allMatch(this::isWithinAMonth);
            assertThat(ChargeCalculation.of(household(members), prices)).isEqualTo(calculation);
        }
    }

    private boolean isWithinAMonth(Charge charge) {
        Explanation explanation = charge.explanation();
        return charge.amount().compareTo(explanation.base()) <= 0
                && charge.amount().equals(explanation.amount())
                && explanation.share().days() <= explanation.share().ofDays();
    }

    private static ProblemReason reason(BillableAccount account, PriceList prices) {
        return Objects.requireNonNull(ChargeCalculation.of(account, prices).problem())
                .reason();
    }

    private static List<String> amounts(ChargeCalculation calculation) {
        return calculation.charges().stream()
                .map(charge -> charge.naturalKey() + " " + charge.amount().decimalText())
                .toList();
    }
}
