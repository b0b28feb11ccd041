// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recaudo.money.BillingPeriod;

class PlacementTests {

    @Test
    void settlesTheOldestDueItemFirst() {
        Placement placement = Placement.oldestFirst(
                10_000, List.of(item("2026-10", "2026-10-10", 7_000), item("2026-08", "2026-08-10", 6_000)));

        assertThat(placement.parts())
                .extracting(part -> part.item().period().toString(), Placement.Part::amountMinor)
                .containsExactly(tuple("2026-08", 6_000L), tuple("2026-10", 4_000L));
        assertThat(placement.remainderMinor()).isZero();
    }

    @Test
    void leavesWhatNoItemTakes() {
        Placement placement = Placement.oldestFirst(10_000, List.of(item("2026-10", "2026-10-10", 7_000)));

        assertThat(placement.remainderMinor()).isEqualTo(3_000);
    }

    @Test
    void breaksATieOfDueDatesByThePeriod() {
        Placement placement = Placement.oldestFirst(
                100, List.of(item("2026-10", "2026-10-10", 100), item("2026-09", "2026-10-10", 100)));

        assertThat(placement.parts())
                .extracting(part -> part.item().period().toString())
                .containsExactly("2026-09");
    }

    @Test
    void placesNothingOnAnItemThatWasSettledTooMuch() {
        Placement placement = Placement.oldestFirst(
                100, List.of(item("2026-09", "2026-09-10", -50), item("2026-10", "2026-10-10", 60)));

        assertThat(placement.parts()).extracting(Placement.Part::amountMinor).containsExactly(60L);
        assertThat(placement.remainderMinor()).isEqualTo(40);
    }

    @Test
    void refusesANegativeAmount() {
        assertThatThrownBy(() -> Placement.oldestFirst(-1, List.of())).hasMessageContaining("-1");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void partsAndRemainderSumToTheAmountAndOverpayNothing(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            List<OutstandingItem> items = items(random);
            long amountMinor = random.nextInt(200_000);

            Placement placement = new AccountItems(new AccountNumber(1), items, 0).place(amountMinor);

            long placed = placement.parts().stream()
                    .mapToLong(Placement.Part::amountMinor)
                    .sum();
            assertThat(placed + placement.remainderMinor()).as("seed %d", seed).isEqualTo(amountMinor);
            assertThat(placement.parts())
                    .as("seed %d", seed)
                    .allMatch(part -> part.amountMinor() > 0
                            && part.amountMinor() <= part.item().outstandingMinor());
            long owed =
                    items.stream().mapToLong(OutstandingItem::outstandingMinor).sum();
            assertThat(placement.remainderMinor()).as("seed %d", seed).isEqualTo(Math.max(amountMinor - owed, 0));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8})
    void doesNotDependOnTheOrderOfTheItems(long seed) {
        Random random = new Random(seed);
        List<OutstandingItem> items = items(random);
        List<OutstandingItem> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);

        assertThat(Placement.oldestFirst(50_000, shuffled)).isEqualTo(Placement.oldestFirst(50_000, items));
    }

    private static List<OutstandingItem> items(Random random) {
        List<OutstandingItem> items = new ArrayList<>();
        BillingPeriod period = BillingPeriod.parse("2025-01");
        for (int number = random.nextInt(12); number > 0; number--) {
            items.add(
                    item(period.toString(), period.day(1 + random.nextInt(28)).toString(), 1 + random.nextInt(30_000)));
            period = period.next();
        }
        return items;
    }

    private static OutstandingItem item(String period, String dueDate, long outstandingMinor) {
        return new OutstandingItem(
                BillingPeriod.parse(period), LocalDate.parse(dueDate), null, outstandingMinor, false);
    }
}
