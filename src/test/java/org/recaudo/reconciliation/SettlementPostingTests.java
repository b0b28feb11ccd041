// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.recaudo.reconciliation.ReconciliationFixtures.CALENDAR;
import static org.recaudo.reconciliation.ReconciliationFixtures.TERMS;
import static org.recaudo.reconciliation.ReconciliationFixtures.chart;
import static org.recaudo.reconciliation.ReconciliationFixtures.credit;
import static org.recaudo.reconciliation.ReconciliationFixtures.day;
import static org.recaudo.reconciliation.ReconciliationFixtures.entry;
import static org.recaudo.reconciliation.ReconciliationFixtures.statement;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recaudo.ledger.LedgerEntry;

class SettlementPostingTests {

    private final SettlementPosting posting = new SettlementPosting(chart());

    @Test
    void movesANetworksCreditFromItsClearingAccountToTheBank() {
        LedgerEntry posted = posting.booked(
                new Booking(entry(1, 985_48, "LIQ RAPIPAGO"), BookingKind.SETTLEMENT, "rapipago"), "1110", "1210");

        assertThat(posted.naturalKey()).isEqualTo("settlement/bank/2026-11/1/net");
        assertThat(posted.debit()).isEqualTo("1110");
        assertThat(posted.credit()).isEqualTo("1210");
        assertThat(posted.amountMinor()).isEqualTo(985_48);
    }

    @Test
    void movesANetworksDebitTheOtherWay() {
        LedgerEntry posted = posting.booked(
                new Booking(entry(1, -100_00, "LIQ RAPIPAGO"), BookingKind.SETTLEMENT, "rapipago"), "1110", "1210");

        assertThat(posted.debit()).isEqualTo("1210");
        assertThat(posted.credit()).isEqualTo("1110");
    }

    @Test
    void keepsACreditThatNothingExplainsAsideAndABanksChargeAsExpense() {
        LedgerEntry unexplained =
                posting.booked(new Booking(entry(1, 50_00, "?"), BookingKind.UNIDENTIFIED, ""), "1110", "");
        LedgerEntry charge = posting.booked(new Booking(entry(2, -9_00, "FEE"), BookingKind.CHARGE, ""), "1110", "");

        assertThat(unexplained.credit()).isEqualTo("2130");
        assertThat(charge.debit()).isEqualTo("5120");
        assertThat(charge.credit()).isEqualTo("1110");
    }

    @Test
    void clearsTheNetworkWhenAMatchSaysWhatItKept() {
        Match match = SettlementMatching.match(
                        List.of(day("2026-11-02", "1000.00")),
                        List.of(credit(1, "2026-11-04", "985.48")),
                        TERMS,
                        CALENDAR)
                .matches()
                .get(0);

        List<LedgerEntry> posted = posting.kept(match, TERMS, "1210");

        assertThat(posted)
                .extracting(LedgerEntry::naturalKey)
                .containsExactly("settlement/bank/2026-11/1/commission", "settlement/bank/2026-11/1/commission-tax");
        assertThat(posted).extracting(LedgerEntry::amountMinor).containsExactly(12_00L, 2_52L);
        assertThat(posted).extracting(LedgerEntry::credit).containsOnly("1210");
        assertThat(posted).extracting(LedgerEntry::valueDate).containsOnly(LocalDate.parse("2026-11-04"));
    }

    @Test
    void opensTheBankOnceAlsoWhenItIsOverdrawn() {
        assertThat(posting.opening(statement(500_00), "1110")).singleElement().satisfies(posted -> {
            assertThat(posted.naturalKey()).isEqualTo("bank-opening/bank");
            assertThat(posted.debit()).isEqualTo("1110");
        });
        assertThat(posting.opening(statement(-500_00), "1110"))
                .singleElement()
                .satisfies(posted -> assertThat(posted.credit()).isEqualTo("1110"));
        assertThat(posting.opening(statement(0), "1110")).isEmpty();
    }

    @Test
    void refusesAProofWhoseItemsDoNotSumToTheDifference() {
        LocalDate date = LocalDate.parse("2026-11-05");
        BankProof.Item item = new BankProof.Item(BankProof.Kind.MISSING_STATEMENT, "bank/2026-11", date, 5_00);

        assertThat(new BankProof("bank", "1110", "bank/2026-11", date, 105_00, 100_00, List.of(item)).differenceMinor())
                .isEqualTo(5_00);
        assertThatThrownBy(() -> new BankProof("bank", "1110", "bank/2026-11", date, 106_00, 100_00, List.of(item)))
                .hasMessageContaining("10600")
                .hasMessageContaining("10000");
    }

    @Test
    void postsASmallDifferenceAsCommissionAndTakesAllBackWithTheCredit() {
        var credits = List.of(credit(1, "2026-11-04", "985.00"), credit(2, "2026-11-05", "-985.00"));
        List<Match> matches = SettlementMatching.match(List.of(day("2026-11-02", "1000.00")), credits, TERMS, CALENDAR)
                .matches();

        List<LedgerEntry> kept = posting.kept(matches.get(0), TERMS, "1210");
        List<LedgerEntry> back = posting.kept(matches.get(1), TERMS, "1210");

        assertThat(kept).extracting(LedgerEntry::amountMinor).containsExactly(12_00L, 2_52L, 48L);
        assertThat(kept).extracting(LedgerEntry::debit).containsExactly("5110", "1410", "5110");
        assertThat(back).extracting(LedgerEntry::amountMinor).containsExactly(12_00L, 2_52L, 48L);
        assertThat(back).extracting(LedgerEntry::credit).containsExactly("5110", "1410", "5110");
        assertThat(back).extracting(LedgerEntry::debit).containsOnly("1210");
    }

    @Test
    void postsNoDifferenceThatIsToBeClaimed() {
        Match match = SettlementMatching.match(
                        List.of(day("2026-11-02", "1000.00")),
                        List.of(credit(1, "2026-11-04", "981.00")),
                        TERMS,
                        CALENDAR)
                .matches()
                .get(0);

        assertThat(posting.kept(match, TERMS, "1210"))
                .extracting(LedgerEntry::naturalKey)
                .noneMatch(key -> key.endsWith("/difference"));
    }
}
