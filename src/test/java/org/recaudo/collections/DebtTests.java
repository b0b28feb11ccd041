// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recaudo.ledger.AccountItems;
import org.recaudo.ledger.OutstandingItem;

/** What a network is told that a household owes. Amounts are in cents; due days are the 10th and the 20th. */
class DebtTests {

    @Test
    void tellsBothDueDatesOfOurOwnBill() {
        Debt debt = debts("2026-11-05", 0, CollectionsFixtures.item("2026-11", 9_000))
                .get(0);

        assertThat(debt.firstDue()).isEqualTo("2026-11-10");
        assertThat(debt.lastDue()).isEqualTo("2026-11-20");
        assertThat(debt.amountMinor()).isEqualTo(9_000);
        assertThat(debt.reference().digits()).isEqualTo("00001234526117");
        assertThat(debt.overdue()).isFalse();
    }

    @Test
    void tellsTheLastDueDateOnceTheFirstHasPassed() {
        Debt debt = debts("2026-11-12", 0, CollectionsFixtures.item("2026-11", 9_000))
                .get(0);

        assertThat(debt.firstDue()).isEqualTo("2026-11-20");
        assertThat(debt.lastDue()).isEqualTo("2026-11-20");
    }

    @Test
    void givesAnOverdueItemADayOnWhichItCanBePaid() {
        Debt debt = debts("2026-11-05", 0, CollectionsFixtures.item("2026-09", 9_000))
                .get(0);

        assertThat(debt.overdue()).isTrue();
        assertThat(debt.firstDue()).isEqualTo("2026-11-10");
        assertThat(debt.lastDue()).isEqualTo("2026-11-10");
    }

    @Test
    void givesAnOpeningBalanceNoOtherDueDateThanItsOwn() {
        Debt debt = debts("2026-11-05", 0, CollectionsFixtures.opening("2026-10", "2026-11-15", 9_000))
                .get(0);

        assertThat(debt.firstDue()).isEqualTo("2026-11-15");
        assertThat(debt.lastDue()).isEqualTo("2026-11-15");
    }

    @Test
    void asksForNothingThatTheHouseholdsCreditPays() {
        List<Debt> debts = debts(
                "2026-11-05",
                5_000,
                CollectionsFixtures.item("2026-10", 4_000),
                CollectionsFixtures.item("2026-11", 9_000));

        assertThat(debts).hasSize(1);
        assertThat(debts.get(0).amountMinor()).isEqualTo(8_000);
    }

    private static List<Debt> debts(String today, long creditMinor, OutstandingItem... items) {
        AccountItems account = new AccountItems(CollectionsFixtures.ACCOUNT, List.of(items), creditMinor);
        return Debt.of(account, new Debt.Day(CollectionsFixtures.CALENDAR, LocalDate.parse(today), 3));
    }
}
