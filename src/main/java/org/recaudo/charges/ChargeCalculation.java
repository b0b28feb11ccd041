// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recaudo.affiliates.AffiliateNumber;
import org.recaudo.affiliates.Coverage;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.money.Money;

/**
 * The charges of one household for one period, each with its explanation, or the reason why there are none.
 *
 * <p>A member pays the band of the plan, role and age, for the covered days, rounded once to the minor unit; tax is a
 * charge of its own on that rounded fee, so that what a bill lists always adds up to its total. Everything is computed
 * or nothing: a household with one member that cannot be priced waits whole, because a bill that leaves a member out is
 * wrong in a way that nobody sees.
 *
 * <p>Example, plan B200 (tax 10.5 %) in November 2026, a titular of 41 from the first and a child of 7 from the 16th:
 * 200,454.00 + tax 21,047.67, and 93,339.00 x 15 / 30 = 46,669.50 + tax 4,900.30 (4,900.2975 HALF_UP): 273,071.47.
 */
public record ChargeCalculation(
        AccountNumber account, List<Charge> charges, Money total, @Nullable ChargeProblem problem) {

    public ChargeCalculation {
        charges = List.copyOf(charges);
        Money sum = Money.zero(total.currency());
        for (Charge charge : charges) {
            sum = sum.plus(charge.amount());
        }
        if (!sum.equals(total) || (problem != null && !charges.isEmpty())) {
            throw new IllegalStateException(
                    "Account %s: charges of %s, a total of %s, problem %s".formatted(account, sum, total, problem));
        }
    }

    /** Computes the charges; never throws for what stands in the roll or in a provider's file. */
    public static ChargeCalculation of(BillableAccount billable, PriceList prices) {
        try {
            return new Calculation(billable, prices).result();
        } catch (ArithmeticException e) {
            String found = "the amounts add up to more than can be counted; check the household's services";
            return refused(billable, prices, new Refusal(null, ProblemReason.AMOUNT_OVERFLOW, found));
        }
    }

    private static ChargeCalculation refused(BillableAccount billable, PriceList prices, Refusal refusal) {
        ChargeProblem problem = new ChargeProblem(
                billable.account(), prices.period(), refusal.affiliate(), refusal.reason(), refusal.found());
        return new ChargeCalculation(billable.account(), List.of(), Money.zero(prices.currency()), problem);
    }

    private record Refusal(@Nullable AffiliateNumber affiliate, ProblemReason reason, String found) {}

    /** One computation under way. */
    private static final class Calculation {

        private final BillableAccount billable;
        private final PriceList prices;
        private final List<Charge> charges = new ArrayList<>();
        private Money total;

        Calculation(BillableAccount billable, PriceList prices) {
            this.billable = billable;
            this.prices = prices;
            this.total = Money.zero(prices.currency());
        }

        ChargeCalculation result() {
            AffiliateNumber previous = null;
            for (Coverage cover : billable.members()) {
                Refusal refusal = cover.affiliate().equals(previous)
                        ? new Refusal(previous, ProblemReason.DOUBLE_MEMBER, "the member stands twice in the roll")
                        : price(cover);
                if (refusal != null) {
                    return refused(billable, prices, refusal);
                }
                previous = cover.affiliate();
            }
            addCopayments();
            return new ChargeCalculation(billable.account(), charges, total, null);
        }

        private @Nullable Refusal price(Coverage cover) {
            int coveredDays = cover.coveredDays(prices.period());
            if (coveredDays == 0) {
                return null;
            }
            Tariff tariff = prices.tariffs().ofPlan(cover.plan());
            if (tariff == null) {
                return new Refusal(cover.affiliate(), ProblemReason.UNKNOWN_PLAN, unknownPlan(cover));
            }
            TariffVersion version = tariff.on(prices.period().first());
            if (version == null) {
                String found = "tariff %s has no version in force on %s; add one to config/tariffs"
                        .formatted(tariff.id(), prices.period().first());
                return new Refusal(cover.affiliate(), ProblemReason.NO_TARIFF_VERSION, found);
            }
            LocalDate birth = cover.identity().birthDate();
            if (birth.isAfter(prices.period().last())) {
                String found = "the birth date lies after %s; correct the roll"
                        .formatted(prices.period().last());
                return new Refusal(cover.affiliate(), ProblemReason.BORN_AFTER_PERIOD, found);
            }
            addFee(cover, tariff, version, coveredDays);
            return null;
        }

        private String unknownPlan(Coverage cover) {
            return "plan '%s' has no tariff; known plans: %s. Correct the roll or add the tariff to config/tariffs"
                    .formatted(cover.plan(), String.join(", ", prices.tariffs().plans()));
        }

        private void addFee(Coverage cover, Tariff tariff, TariffVersion version, int coveredDays) {
            TariffRole role = cover.affiliate().isTitular() ? TariffRole.TITULAR : TariffRole.DEPENDANT;
            int age = age(cover.identity().birthDate(), version.ageOn().date(prices.period()));
            TariffBand band = version.band(role, age);
            Explanation.PricedCover priced =
                    new Explanation.PricedCover(tariff.id(), version.version(), tariff.plan(), role, age, band.ages());
            Explanation fee = new Explanation(
                    ChargeRule.BAND_PRICE,
                    priced,
                    null,
                    band.amount(),
                    version.proration().share(coveredDays, prices.period().days()),
                    Explanation.WHOLE_RATE,
                    version.rounding());
            Money amount = add(cover.affiliate(), Concept.FEE, 1, fee);
            if (!version.tax().isZero() && !amount.isZero()) {
                Explanation tax = new Explanation(
                        ChargeRule.TAX_ON_FEE,
                        priced,
                        null,
                        amount,
                        Explanation.WHOLE_SHARE,
                        version.tax(),
                        version.rounding());
                add(cover.affiliate(), Concept.TAX, 1, tax);
            }
        }

        /** Completed years; a member born after the tariff's day, but in the period, is of age 0. */
        private static int age(LocalDate birth, LocalDate day) {
            return (int) Math.max(0, ChronoUnit.YEARS.between(birth, day));
        }

        private void addCopayments() {
            int sequence = 0;
            AffiliateNumber previous = null;
            for (ChargeableService service : billable.services()) {
                sequence = service.affiliate().equals(previous) ? sequence + 1 : 1;
                previous = service.affiliate();
                Explanation explanation = new Explanation(
                        ChargeRule.PATIENT_SHARE,
                        null,
                        service.service(),
                        service.patientShare(),
                        Explanation.WHOLE_SHARE,
                        Explanation.WHOLE_RATE,
                        RoundingMode.UNNECESSARY);
                add(service.affiliate(), Concept.COPAYMENT, sequence, explanation);
            }
        }

        private Money add(AffiliateNumber affiliate, Concept concept, int sequence, Explanation explanation) {
            Money amount = explanation.amount();
            charges.add(
                    new Charge(billable.account(), prices.period(), affiliate, concept, sequence, amount, explanation));
            total = total.plus(amount);
            return amount;
        }
    }
}
