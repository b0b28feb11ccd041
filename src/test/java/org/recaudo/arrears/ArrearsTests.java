// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recaudo.ledger.AccountItems;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.ledger.OutstandingItem;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.BusinessCalendar;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Money;
import org.recaudo.money.Rate;

class ArrearsTests {

    private static final CurrencyCode ARS = CurrencyCode.of("ARS");
    private static final AccountNumber ACCOUNT = new AccountNumber(123);
    private static final LocalDate BUSINESS_DATE = LocalDate.parse("2026-11-05");
    private static final ArrearsTerms TERMS = new ArrearsTerms(
            BUSINESS_DATE,
            LocalDate.parse("2026-10-05"),
            new BusinessCalendar(5, List.of(10, 20), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of()),
            ARS,
            new LateFeeTerms(Rate.percent("48"), 365, RoundingMode.HALF_UP, money("1.00")));

    @Test
    void agesWhatIsOverdueAndLeavesTheRest() {
        Arrears arrears = at(
                ours("2026-08", "100.00"),
                ours("2026-09", "200.00"),
                ours("2026-10", "400.00"),
                ours("2026-11", "800.00"),
                ours("2026-07", "-50.00"));

        assertThat(arrears.total()).isEqualTo(money("700.00"));
        assertThat(arrears.oldestPeriod()).isEqualTo(BillingPeriod.parse("2026-08"));
        assertThat(arrears.buckets())
                .containsEntry(AgingBucket.DAYS_1_TO_30, money("400.00"))
                .containsEntry(AgingBucket.DAYS_31_TO_60, money("200.00"))
                .containsEntry(AgingBucket.DAYS_61_TO_90, money("100.00"))
                .containsEntry(AgingBucket.OVER_90, money("0.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1-30",
        "30, 1-30",
        "31, 31-60",
        "60, 31-60",
        "61, 61-90",
        "90, 61-90",
        "91, over-90",
        "4000, over-90"
    })
    void putsDaysLateInOneBucket(int days, String key) {
        assertThat(AgingBucket.of(days).key()).isEqualTo(key);
    }

    @Test
    void refusesABucketForWhatIsNotLate() {
        assertThatThrownBy(() -> AgingBucket.of(0)).hasMessage("0 days late is in no ageing bucket");
    }

    @Test
    void isNotInArrearsOnTheDueDateItself() {
        OutstandingItem due = new OutstandingItem(BillingPeriod.parse("2026-11"), BUSINESS_DATE, null, 100, false);

        assertThat(at(due).items()).isEmpty();
        assertThat(at(due).oldestPeriod()).isNull();
    }

    /**
     * The bill of October runs from 20 October, the day its surcharge-free time ended; that of September from 5
     * October.
     */
    @ParameterizedTest
    @CsvSource({"2026-10, 16, 2104.11", "2026-09, 31, 4076.71", "2026-01, 31, 4076.71"})
    void raisesALateFeeFromWhereTheLastOneEnded(String period, int days, String fee) {
        LateFee lateFee = at(ours(period, "100000.00")).items().get(0).lateFee();

        assertThat(lateFee.days()).isEqualTo(days);
        assertThat(lateFee.amount()).isEqualTo(money(fee));
    }

    /** An opening balance came with one due date, so its late fee runs from there. */
    @Test
    void raisesTheLateFeeOfAnOpeningItemFromItsOwnDueDate() {
        OutstandingItem opening = new OutstandingItem(
                BillingPeriod.parse("2026-10"), LocalDate.parse("2026-10-10"), null, 10_000_000, true);

        LateFee lateFee = at(opening).items().get(0).lateFee();

        assertThat(lateFee.from()).isEqualTo(LocalDate.parse("2026-10-10"));
        assertThat(lateFee.days()).isEqualTo(26);
        assertThat(lateFee.amount()).isEqualTo(money("3419.18"));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void sumsToTheTotalOverBucketsAndItemsWhateverIsOwed(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < 300; run++) {
            List<OutstandingItem> items = new ArrayList<>();
            for (int month = random.nextInt(20); month > 0; month--) {
                BillingPeriod period =
                        new BillingPeriod(BillingPeriod.parse("2026-12").month().minusMonths(month));
                items.add(new OutstandingItem(
                        period, period.day(10), null, random.nextInt(2_000_000) - 200_000, random.nextBoolean()));
            }

            Arrears arrears = Arrears.at(new AccountItems(ACCOUNT, items, 0), TERMS);

            Money buckets = arrears.buckets().values().stream().reduce(Money.zero(ARS), Money::plus);
            assertThat(buckets).as("seed %d, run %d", seed, run).isEqualTo(arrears.total());
            assertThat(arrears.items()).as("seed %d, run %d", seed, run).allMatch(item -> item.outstanding()
                    .isPositive());
            assertThat(arrears.lateFees().compareTo(arrears.total()) <= 0)
                    .as("seed %d, run %d", seed, run)
                    .isTrue();
        }
    }

    private static Arrears at(OutstandingItem... items) {
        return Arrears.at(new AccountItems(ACCOUNT, List.of(items), 0), TERMS);
    }

    private static OutstandingItem ours(String period, String outstanding) {
        BillingPeriod month = BillingPeriod.parse(period);
        return new OutstandingItem(
                month, month.day(10), null, money(outstanding).minorUnits(), false);
    }

    private static Money money(String amount) {
        return Money.parse(amount, ARS);
    }
}
