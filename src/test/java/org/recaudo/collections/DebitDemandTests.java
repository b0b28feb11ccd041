// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recaudo.collections.DebitDemand.Case;
import org.recaudo.collections.DebitDemand.Day;
import org.recaudo.ledger.AccountItems;
import org.recaudo.ledger.OutstandingItem;
import org.recaudo.money.BillingPeriod;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigurationException;
import org.recaudo.runs.files.ConfigFolders;

/** What is presented of a household, when, and for how much. Weekends are no banking days; amounts are in cents. */
class DebitDemandTests {

    private static final DebitRules RULES = DebitRulesFile.read(
                    ConfigFolders.shipped().read("direct-debits.yml"))
            .of("");
    private static final LocalDate SIGNED = LocalDate.parse("2026-03-03");

    @Test
    void asksForWhatIsOpenOnTheDueDate() {
        List<DebitDemand> demands = demands("2026-11-05", owing(0, item("2026-11", 9_000)));

        assertThat(demands).hasSize(1);
        assertThat(demands.get(0).amountMinor()).isEqualTo(9_000);
        assertThat(demands.get(0).presentation()).isEqualTo(1);
        assertThat(demands.get(0).collectOn()).isEqualTo("2026-11-10");
    }

    @Test
    void asksOverdueItemsForTheFirstDayThatABankCanCollect() {
        assertThat(demands("2026-11-05", owing(0, item("2026-09", 9_000)))
                        .get(0)
                        .collectOn())
                .isEqualTo("2026-11-09");
    }

    @Test
    void waitsForTheFirstDayOfTheItemsMonth() {
        assertThat(demands("2026-10-31", owing(0, item("2026-11", 9_000)))).isEmpty();
        assertThat(demands("2026-11-01", owing(0, item("2026-11", 9_000)))).hasSize(1);
    }

    @Test
    void asksForNoMoreThanIsOwedLessCreditAndPendingOrders() {
        PresentedOrder pending = order("2026-09", 1, 4_000, OrderState.PRESENTED, null, null);

        List<DebitDemand> demands = demands(
                "2026-11-05",
                owing(1_000, item("2026-09", 4_000), item("2026-10", 3_000), item("2026-11", 5_000)),
                pending);

        assertThat(demands)
                .extracting(demand -> demand.item().period().toString() + " " + demand.amountMinor())
                .containsExactly("2026-10 3000", "2026-11 4000");
    }

    @ParameterizedTest
    @CsvSource({
        "FUNDS, 2026-11-12, 2026-11-17, false",
        "FUNDS, 2026-11-12, 2026-11-18, true",
        "TECHNICAL, 2026-11-12, 2026-11-12, true",
        "ACCOUNT, 2026-11-12, 2026-12-31, false",
        "STOP, 2026-11-12, 2026-12-31, false",
        "DATA, 2026-11-12, 2026-12-31, false"
    })
    void presentsAgainAsTheReasonSays(DebitReason reason, String closed, String today, boolean again) {
        PresentedOrder rejected = order("2026-10", 1, 9_000, OrderState.REJECTED, reason, closed);

        List<DebitDemand> demands = demands(today, owing(0, item("2026-10", 9_000)), rejected);

        assertThat(demands).hasSize(again ? 1 : 0);
        assertThat(demands)
                .allSatisfy(demand -> assertThat(demand.presentation()).isEqualTo(2));
    }

    @Test
    void givesUpAfterTheTriesAndBeginsAnewOnceTheMandateIsRenewed() {
        PresentedOrder[] returns = {
            order("2026-10", 1, 9_000, OrderState.REJECTED, DebitReason.FUNDS, "2026-10-12"),
            order("2026-10", 2, 9_000, OrderState.REJECTED, DebitReason.FUNDS, "2026-10-22"),
            order("2026-10", 3, 9_000, OrderState.REJECTED, DebitReason.FUNDS, "2026-11-06")
        };
        AccountItems owing = owing(0, item("2026-10", 9_000));
        Day day = new Day(RULES, CollectionsFixtures.CALENDAR, LocalDate.parse("2026-12-31"));

        assertThat(DebitDemand.of(new Case(owing, List.of(returns), SIGNED), day))
                .isEmpty();
        assertThat(DebitDemand.of(new Case(owing, List.of(returns), LocalDate.parse("2026-11-06")), day))
                .extracting(DebitDemand::presentation)
                .containsExactly(4);
    }

    @Test
    void presentsWhatIsOpenAgainAlthoughItsOrderWasCollected() {
        PresentedOrder collected = order("2026-11", 1, 9_000, OrderState.COLLECTED, null, "2026-11-10");

        assertThat(demands("2026-11-12", owing(0, item("2026-11", 2_000)), collected))
                .extracting(DebitDemand::presentation, DebitDemand::amountMinor)
                .containsExactly(org.assertj.core.api.Assertions.tuple(2, 2_000L));
    }

    @Test
    void leavesWhatWasTakenBackToAPerson() {
        PresentedOrder reversed = order("2026-11", 1, 9_000, OrderState.REVERSED, null, "2026-11-20");

        assertThat(demands("2026-12-31", owing(0, item("2026-11", 9_000)), reversed))
                .isEmpty();
    }

    @Test
    void waitsForTheNextPayDayAndMovesItToABankingDay() {
        DebitRules.Follow follow = new DebitRules.Follow(true, 3, List.of(20, 5), DebitRules.Effect.KEEP);

        assertThat(follow.nextDay(LocalDate.parse("2026-11-12"), CollectionsFixtures.CALENDAR))
                .isEqualTo("2026-11-20");
        assertThat(follow.nextDay(LocalDate.parse("2026-11-18"), CollectionsFixtures.CALENDAR))
                .isEqualTo("2026-12-07");
    }

    @Test
    void refusesRulesThatNobodyCanKeep() {
        assertThatThrownBy(() -> DebitRulesFile.read(rules(Map.of("first-day", 32))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("first-day");
        assertThatThrownBy(() -> DebitRulesFile.read(rules(Map.of("tires", 3)))).hasMessageContaining("tires");
        assertThatThrownBy(() -> DebitRulesFile.read(rules(Map.of("reversal", Map.of("pay-days", List.of(5, 40))))))
                .hasMessageContaining("'40'");
    }

    /** Whatever the history, pending orders and new demands together never ask for more than is owed. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void neverAsksForMoreThanIsOwed(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            List<OutstandingItem> items = new ArrayList<>();
            List<PresentedOrder> orders = new ArrayList<>();
            for (int month = 1; month <= 9; month++) {
                String period = "2026-0" + month;
                if (random.nextBoolean()) {
                    items.add(item(period, 1 + random.nextInt(10_000)));
                }
                for (int presentation = 1; presentation <= random.nextInt(4); presentation++) {
                    OrderState state = OrderState.values()[random.nextInt(4)];
                    DebitReason reason = state == OrderState.REJECTED ? DebitReason.values()[random.nextInt(5)] : null;
                    String closed = state.isPending() ? null : "2026-09-1" + random.nextInt(10);
                    orders.add(order(period, presentation, 1 + random.nextInt(5_000), state, reason, closed));
                }
            }
            AccountItems owing = owing(random.nextInt(5_000), items.toArray(OutstandingItem[]::new));
            long pendingMinor = orders.stream()
                    .filter(order -> order.state().isPending())
                    .mapToLong(PresentedOrder::amountMinor)
                    .sum();

            long askedMinor = demands("2026-10-05", owing, orders.toArray(PresentedOrder[]::new)).stream()
                    .mapToLong(DebitDemand::amountMinor)
                    .sum();

            assertThat(askedMinor)
                    .as("seed %d, round %d", seed, round)
                    .isLessThanOrEqualTo(Math.max(0, owing.balanceMinor() - pendingMinor));
        }
    }

    private static ConfigNode rules(Map<String, Object> changes) {
        ConfigNode shipped = ConfigFolders.shipped().read("direct-debits.yml");
        return new ConfigNode("direct-debits.yml", "", Map.of("rules", changes)).over(shipped);
    }

    private static List<DebitDemand> demands(String today, AccountItems owing, PresentedOrder... orders) {
        Day day = new Day(RULES, CollectionsFixtures.CALENDAR, LocalDate.parse(today));
        return DebitDemand.of(new Case(owing, List.of(orders), SIGNED), day);
    }

    private static AccountItems owing(long creditMinor, OutstandingItem... items) {
        return new AccountItems(CollectionsFixtures.ACCOUNT, List.of(items), creditMinor);
    }

    private static OutstandingItem item(String period, long outstandingMinor) {
        return CollectionsFixtures.item(period, outstandingMinor);
    }

    private static PresentedOrder order(
            String period,
            int presentation,
            long amountMinor,
            OrderState state,
            @Nullable DebitReason reason,
            @Nullable String closed) {
        return new PresentedOrder(
                "visa-debito",
                BillingPeriod.parse(period),
                presentation,
                1,
                amountMinor,
                state,
                state.isPending() ? 0 : 1,
                reason,
                closed == null ? null : LocalDate.parse(closed));
    }
}
