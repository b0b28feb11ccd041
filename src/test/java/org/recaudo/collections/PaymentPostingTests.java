// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.recaudo.collections.CollectionsFixtures.ACCOUNT;
import static org.recaudo.collections.CollectionsFixtures.POSTING;
import static org.recaudo.collections.CollectionsFixtures.TERMS;
import static org.recaudo.collections.CollectionsFixtures.identified;
import static org.recaudo.collections.CollectionsFixtures.item;
import static org.recaudo.collections.CollectionsFixtures.owing;
import static org.recaudo.collections.CollectionsFixtures.payment;
import static org.recaudo.collections.CollectionsFixtures.standing;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.recaudo.ledger.EntryKind;
import org.recaudo.ledger.LedgerEntry;

class PaymentPostingTests {

    @Test
    void postsEachPartAndTheCreditKept() {
        List<LedgerEntry> entries = entries(payment(2, "2026-10-15", "2026-10", 200_00));

        assertThat(entries)
                .extracting(LedgerEntry::naturalKey)
                .containsExactly(
                        "payment/rapipago/2026-11-03/2/2026-09",
                        "payment/rapipago/2026-11-03/2/2026-10",
                        "payment/rapipago/2026-11-03/2/credit");
        assertThat(entries).extracting(LedgerEntry::amountMinor).containsExactly(60_00L, 90_00L, 50_00L);
        assertThat(entries).extracting(LedgerEntry::debit).containsOnly("1210");
        assertThat(entries).extracting(LedgerEntry::credit).containsExactly("1310", "1310", "2110");
        assertThat(entries).extracting(LedgerEntry::currentAccount).containsOnly(ACCOUNT);
    }

    @Test
    void postsMoneyWithoutAHomeToSuspense() {
        LedgerEntry entry = POSTING.suspended(payment(2, "2026-10-15", "2026-10", 200_00));

        assertThat(entry.credit()).isEqualTo("2120");
        assertThat(entry.currentAccount()).isNull();
    }

    @Test
    void takesBackEachEntryOfAPayment() {
        List<LedgerEntry> entries = entries(payment(2, "2026-10-15", "2026-10", 200_00));

        Reversal reversal =
                POSTING.reversal(payment(9, "2026-10-20", "2026-10", 200_00), "rapipago/2026-11-03/2", entries);

        assertThat(reversal.entries()).extracting(LedgerEntry::kind).containsOnly(EntryKind.REVERSAL);
        assertThat(reversal.entries()).extracting(LedgerEntry::credit).containsOnly("1210");
        assertThat(reversal.entries()).extracting(LedgerEntry::debit).containsExactly("1310", "1310", "2110");
        assertThat(reversal.entries())
                .extracting(LedgerEntry::reversedEntry)
                .containsExactlyElementsOf(
                        entries.stream().map(LedgerEntry::naturalKey).toList());
        assertThat(reversal.entries().get(0).naturalKey()).isEqualTo("reversal/rapipago/2026-11-03/9/2026-09");
        assertThat(TakenPayment.of(reversal).result()).isEqualTo(PaymentResult.REVERSED);
    }

    @Test
    void takesAReversalWithoutOriginalOutOfSuspense() {
        Reversal reversal = POSTING.unexplained(payment(9, "2026-10-20", "2026-10", 200_00));

        assertThat(reversal.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.debit()).isEqualTo("2120");
            assertThat(entry.credit()).isEqualTo("1210");
        });
        assertThat(TakenPayment.of(reversal).suspenseReason()).isEqualTo(SuspenseReason.NO_ORIGINAL);
    }

    @Test
    void refusesAReversalOverAnotherAmountThanItsOriginal() {
        List<LedgerEntry> entries = entries(payment(2, "2026-10-15", "2026-10", 200_00));
        Payment other = payment(9, "2026-10-20", "2026-10", 199_99);

        assertThatThrownBy(() -> POSTING.reversal(other, "rapipago/2026-11-03/2", entries))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("19999")
                .hasMessageContaining("20000");
    }

    private static List<LedgerEntry> entries(Payment payment) {
        return POSTING.entries(Allocation.inTurn(
                        standing(owing(item("2026-09", 60_00), item("2026-10", 90_00))),
                        identified(List.of(payment)),
                        TERMS)
                .get(0));
    }
}
