// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recaudo.reconciliation.ReconciliationFixtures.CALENDAR;
import static org.recaudo.reconciliation.ReconciliationFixtures.TERMS;
import static org.recaudo.reconciliation.ReconciliationFixtures.credit;
import static org.recaudo.reconciliation.ReconciliationFixtures.day;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recaudo.intake.Withholding;
import org.recaudo.money.Rate;

class DiscrepanciesTests {

    @Test
    void findsNothingWhereFileAndBankAgree() {
        assertThat(of(List.of(day("2026-11-02", "1000.00")), List.of(credit(1, "2026-11-04", "985.48")), "2026-11-30"))
                .isEmpty();
    }

    @Test
    void callsADayInTransitTiming() {
        var found = of(List.of(day("2026-11-04", "1000.00")), List.of(), "2026-11-05");

        assertThat(found).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(DiscrepancyKind.TIMING);
            assertThat(difference.subject()).isEqualTo("day/rapipago/2026-11-04");
            assertThat(difference.amount().decimalText()).isEqualTo("-985.48");
            assertThat(difference.reason()).isEqualTo(DiscrepancyReason.IN_TRANSIT);
            assertThat(difference.expectedOn()).isEqualTo("2026-11-06");
        });
    }

    @Test
    void callsALateCreditTimingWithoutAnAmount() {
        var found = of(List.of(day("2026-11-02", "1000.00")), List.of(credit(1, "2026-11-05", "985.48")), "2026-11-05");

        assertThat(found).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(DiscrepancyKind.TIMING);
            assertThat(difference.amount().isZero()).isTrue();
            assertThat(difference.reason()).isEqualTo(DiscrepancyReason.OTHER_DAY);
            assertThat(difference.foundOn()).isEqualTo("2026-11-05");
        });
    }

    @Test
    void callsASmallDifferenceCommission() {
        var found = of(List.of(day("2026-11-02", "1000.00")), List.of(credit(1, "2026-11-04", "985.00")), "2026-11-05");

        assertThat(found).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(DiscrepancyKind.COMMISSION);
            assertThat(difference.amount().decimalText()).isEqualTo("-0.48");
        });
    }

    @Test
    void callsADayThatTheBankNeverCreditedMissingInBank() {
        var found = of(List.of(day("2026-11-02", "1000.00")), List.of(), "2026-11-09");

        assertThat(kinds(found)).containsExactly(DiscrepancyKind.MISSING_IN_BANK);
    }

    @Test
    void callsACreditWithoutPaymentsMissingInFile() {
        var found = of(List.of(), List.of(credit(1, "2026-11-04", "985.48")), "2026-11-05");

        assertThat(kinds(found)).containsExactly(DiscrepancyKind.MISSING_IN_FILE);
    }

    @Test
    void callsTheSameSettlementAgainADuplicate() {
        var credits = List.of(credit(1, "2026-11-04", "985.48"), credit(2, "2026-11-05", "985.48"));

        var found = of(List.of(day("2026-11-02", "1000.00")), credits, "2026-11-05");

        assertThat(kinds(found)).containsExactly(DiscrepancyKind.DUPLICATE);
    }

    @Test
    void callsAnotherAmountOnTheDayUnknownAndListsTheDayOnce() {
        var found = of(List.of(day("2026-11-02", "1000.00")), List.of(credit(1, "2026-11-04", "700.00")), "2026-11-30");

        assertThat(found).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(DiscrepancyKind.UNKNOWN);
            assertThat(difference.amount().decimalText()).isEqualTo("-285.48");
        });
    }

    @Test
    void tellsACommissionThatIsPostedFromOneToClaim() {
        var posted =
                of(List.of(day("2026-11-02", "1000.00")), List.of(credit(1, "2026-11-04", "985.00")), "2026-11-05");
        var claimed =
                of(List.of(day("2026-11-02", "1000.00")), List.of(credit(1, "2026-11-04", "981.00")), "2026-11-05");

        assertThat(posted).extracting(Discrepancy::reason).containsExactly(DiscrepancyReason.COMMISSION_POSTED);
        assertThat(claimed).extracting(Discrepancy::reason).containsExactly(DiscrepancyReason.COMMISSION_OFF);
    }

    @Test
    void callsAnotherTaxThanAgreedTax() {
        Withholding tax = new Withholding("tax", "Tax", Rate.percent("2"), Withholding.Base.NET, "1420", false);
        SettlementTerms terms = ReconciliationFixtures.terms(tax);
        CollectedGross collected =
                new CollectedGross("rapipago", LocalDate.parse("2026-11-02"), ReconciliationFixtures.pesos("1000.00"));
        var outcome = SettlementMatching.match(
                List.of(ExpectedSettlement.of(collected, terms, CALENDAR)),
                List.of(credit(1, "2026-11-04", "965.77")),
                terms,
                CALENDAR);

        var found = Discrepancies.of(outcome, terms, CALENDAR, LocalDate.parse("2026-11-05"));

        assertThat(found).singleElement().satisfies(difference -> {
            assertThat(difference.reason()).isEqualTo(DiscrepancyReason.TAX_WITHHELD);
            assertThat(difference.amount().decimalText()).isEqualTo("-19.71");
        });
    }

    @Test
    void callsWhatTheBankTookBackAReversal() {
        var credits = List.of(credit(1, "2026-11-04", "985.48"), credit(2, "2026-11-05", "-985.48"));

        var found = of(List.of(day("2026-11-02", "1000.00")), credits, "2026-11-05");
        var unexplained = of(List.of(), List.of(credit(1, "2026-11-04", "-50.00")), "2026-11-05");

        assertThat(found)
                .extracting(Discrepancy::reason)
                .containsExactly(DiscrepancyReason.RETURNED, DiscrepancyReason.IN_TRANSIT);
        assertThat(unexplained).extracting(Discrepancy::reason).containsExactly(DiscrepancyReason.TAKEN);
    }

    private static List<DiscrepancyKind> kinds(List<Discrepancy> found) {
        return found.stream().map(Discrepancy::kind).toList();
    }

    private static List<Discrepancy> of(List<ExpectedSettlement> days, List<Settlement> credits, String until) {
        return Discrepancies.of(
                SettlementMatching.match(days, credits, TERMS, CALENDAR), TERMS, CALENDAR, LocalDate.parse(until));
    }
}
