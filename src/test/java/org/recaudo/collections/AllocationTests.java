// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.recaudo.collections.CollectionsFixtures.CALENDAR;
import static org.recaudo.collections.CollectionsFixtures.TERMS;
import static org.recaudo.collections.CollectionsFixtures.identified;
import static org.recaudo.collections.CollectionsFixtures.item;
import static org.recaudo.collections.CollectionsFixtures.opening;
import static org.recaudo.collections.CollectionsFixtures.owing;
import static org.recaudo.collections.CollectionsFixtures.payment;
import static org.recaudo.collections.CollectionsFixtures.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recaudo.ledger.AccountItems;
import org.recaudo.ledger.OutstandingItem;
import org.recaudo.ledger.Placement;

class AllocationTests {

    @Test
    void settlesTheOldestItemFirstWhicheverBillIsNamed() {
        AccountItems account = owing(item("2026-10", 150_00), item("2026-09", 100_00));

        Allocation allocation = one(account, payment(2, "2026-10-15", "2026-10", 120_00));

        assertThat(allocation.placement().parts())
                .extracting(part -> part.item().period().toString(), Placement.Part::amountMinor)
                .containsExactly(tuple("2026-09", 100_00L), tuple("2026-10", 20_00L));
        assertThat(allocation.result()).isEqualTo(PaymentResult.IN_PART);
        assertThat(allocation.leftMinor()).isEqualTo(130_00);
    }

    @Test
    void saysInFullWhenNothingIsLeftOnEitherSide() {
        Allocation allocation = one(owing(item("2026-10", 150_00)), payment(2, "2026-10-15", "2026-10", 150_00));

        assertThat(allocation.result()).isEqualTo(PaymentResult.IN_FULL);
        assertThat(allocation.late()).isFalse();
    }

    @Test
    void keepsTheRemainderAsCredit() {
        Allocation allocation = one(owing(item("2026-10", 150_00)), payment(2, "2026-10-15", "2026-10", 200_00));

        assertThat(allocation.result()).isEqualTo(PaymentResult.CREDIT_KEPT);
        assertThat(allocation.placement().remainderMinor()).isEqualTo(50_00);
    }

    @Test
    void keepsAllOfAPaymentAsCreditWhenNothingIsOpen() {
        Allocation allocation = one(owing(), payment(2, "2026-10-15", "2026-10", 200_00));

        assertThat(allocation.placement().parts()).isEmpty();
        assertThat(allocation.result()).isEqualTo(PaymentResult.CREDIT_KEPT);
    }

    @Test
    void takesASecondPaymentOfTheSameBillAndSaysSo() {
        AccountItems account = owing(item("2026-10", 150_00), item("2026-11", 90_00));
        List<Payment> twice =
                List.of(payment(2, "2026-10-15", "2026-10", 150_00), payment(3, "2026-10-16", "2026-10", 150_00));

        List<Allocation> allocations = Allocation.inTurn(standing(account), identified(twice), TERMS);

        assertThat(allocations).extracting(Allocation::repeated).containsExactly(false, true);
        assertThat(allocations.get(1).placement().parts())
                .extracting(part -> part.item().period().toString())
                .containsExactly("2026-11");
        assertThat(allocations.get(1).placement().remainderMinor()).isEqualTo(60_00);
    }

    @Test
    void knowsABillThatWasPaidInAnEarlierDelivery() {
        Payment again = payment(2, "2026-10-15", "2026-10", 150_00);

        List<Allocation> allocations = Allocation.inTurn(
                new HouseholdStanding(owing(), Set.of(again.reference()), Set.of(), false),
                identified(List.of(again)),
                TERMS);

        assertThat(allocations).extracting(Allocation::repeated).containsExactly(true);
    }

    @Test
    void isLateAfterTheLastDueDayOnly() {
        AccountItems account = owing(item("2026-10", 150_00));

        assertThat(one(account, payment(2, "2026-10-20", "2026-10", 1_00)).late())
                .isFalse();
        assertThat(one(account, payment(2, "2026-10-21", "2026-10", 1_00)).late())
                .isTrue();
    }

    @Test
    void isLateAfterTheOnlyDueDayOfAnOpeningBalance() {
        AccountItems account = owing(opening("2026-10", "2026-10-12", 150_00));

        assertThat(one(account, payment(2, "2026-10-12", "2026-10", 1_00)).late())
                .isFalse();
        assertThat(one(account, payment(2, "2026-10-13", "2026-10", 1_00)).late())
                .isTrue();
    }

    @Test
    void settlesThePaidBillFirstWhereTheFundSaysSo() {
        AccountItems account = owing(item("2026-10", 150_00), item("2026-09", 100_00), item("2026-11", 10_00));
        CollectionTerms terms =
                new CollectionTerms(CALENDAR, AllocationOrder.PAID_INVOICE_FIRST, MatchingTerms.standard());

        Allocation allocation = Allocation.inTurn(
                        standing(account), identified(List.of(payment(2, "2026-10-15", "2026-10", 255_00))), terms)
                .get(0);

        assertThat(allocation.placement().parts())
                .extracting(part -> part.item().period().toString(), Placement.Part::amountMinor)
                .containsExactly(tuple("2026-10", 150_00L), tuple("2026-09", 100_00L), tuple("2026-11", 5_00L));
    }

    @Test
    void namesWhatIsMostWorthKnowing() {
        Payment paid = payment(2, "2026-10-25", "2026-10", 150_00);
        AccountItems account = owing(item("2026-10", 150_00));
        var bill = account.items().get(0).reference();

        assertThat(named(new HouseholdStanding(account, Set.of(), Set.of(), false), paid))
                .isEqualTo(NamedOutcome.LATE);
        assertThat(named(new HouseholdStanding(account, Set.of(paid.reference()), Set.of(), false), paid))
                .isEqualTo(NamedOutcome.DOUBLE);
        assertThat(named(new HouseholdStanding(account, Set.of(paid.reference()), Set.of(bill), false), paid))
                .isEqualTo(NamedOutcome.CANCELLED_INVOICE);
        assertThat(named(new HouseholdStanding(account, Set.of(), Set.of(bill), true), paid))
                .isEqualTo(NamedOutcome.CLOSED_ACCOUNT);
    }

    @Test
    void callsAPaymentThatIsNothingSpecialByItsAmount() {
        HouseholdStanding household = standing(owing(item("2026-10", 150_00)));

        assertThat(named(household, payment(2, "2026-10-15", "2026-10", 150_00)))
                .isEqualTo(NamedOutcome.IN_FULL);
        assertThat(named(household, payment(2, "2026-10-15", "2026-10", 149_99)))
                .isEqualTo(NamedOutcome.IN_PART);
        assertThat(named(household, payment(2, "2026-10-15", "2026-10", 150_01)))
                .isEqualTo(NamedOutcome.CREDIT_KEPT);
    }

    private static NamedOutcome named(HouseholdStanding household, Payment payment) {
        Allocation allocation = Allocation.inTurn(household, identified(List.of(payment)), TERMS)
                .get(0);
        return TakenPayment.of(allocation, CollectionsFixtures.POSTING.entries(allocation))
                .named();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void neitherLosesACentNorOverpaysAnItem(long seed) {
        Random random = new Random(seed);
        List<OutstandingItem> items = new ArrayList<>();
        List<Payment> payments = new ArrayList<>();
        for (int month = 1; month <= 9; month++) {
            items.add(item("2026-0" + month, random.nextInt(1, 500_00)));
            payments.add(payment(month, "2026-10-0" + month, "2026-0" + month, random.nextInt(1, 700_00)));
        }
        AccountItems account = owing(items.toArray(new OutstandingItem[0]));

        List<Allocation> allocations = Allocation.inTurn(standing(account), identified(payments), TERMS);

        long paid = payments.stream().mapToLong(Payment::amountMinor).sum();
        long placed = allocations.stream()
                .flatMap(allocation -> allocation.placement().parts().stream())
                .mapToLong(Placement.Part::amountMinor)
                .sum();
        long kept = allocations.stream()
                .mapToLong(allocation -> allocation.placement().remainderMinor())
                .sum();
        assertThat(placed + kept).as("seed %d", seed).isEqualTo(paid);
        assertThat(placed).isEqualTo(Math.min(paid, account.outstandingMinor()));
        assertThat(allocations.get(8).leftMinor()).isEqualTo(account.outstandingMinor() - placed);
    }

    private static Allocation one(AccountItems account, Payment payment) {
        return Allocation.inTurn(standing(account), identified(List.of(payment)), TERMS)
                .get(0);
    }
}
