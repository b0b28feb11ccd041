// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.recaudo.ledger.LedgerFixtures.charge;
import static org.recaudo.ledger.LedgerFixtures.payment;
import static org.recaudo.ledger.LedgerFixtures.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recaudo.intake.SourceRef;
import org.recaudo.ledger.BankBalance;
import org.recaudo.ledger.BankBalances;
import org.recaudo.ledger.BankComparison;
import org.recaudo.ledger.EntryKind;
import org.recaudo.ledger.LedgerEntry;
import org.recaudo.ledger.LedgerFixtures;
import org.recaudo.ledger.TrialBalance;

class JournalTests {

    private final LedgerBooks books = new LedgerBooks();

    @Test
    void carriesBalancesForwardAndShowsTheMovementsOfThePeriod() {
        books.post(
                charge(1, "2026-10", "2026-10-05", 200),
                charge(1, "2026-11", "2026-11-05", 300),
                payment(1, "a", "2026-10", "2026-11-02", 150),
                charge(1, "2026-12", "2026-12-05", 999));

        TrialBalance balance = books.journal.trialBalance(period("2026-11"));

        assertThat(balance.lines())
                .filteredOn(line -> line.openingMinor() != 0 || line.debitMinor() != 0 || line.creditMinor() != 0)
                .extracting(
                        line -> line.account().code(),
                        TrialBalance.Line::openingMinor,
                        TrialBalance.Line::debitMinor,
                        TrialBalance.Line::creditMinor,
                        TrialBalance.Line::closingMinor)
                .containsExactly(
                        tuple("clearing", 0L, 150L, 0L, 150L),
                        tuple("fee-income", -200L, 0L, 300L, -500L),
                        tuple("receivable", 200L, 300L, 150L, 350L));
        assertThat(balance.lines()).hasSameSizeAs(books.chart.accounts());
    }

    @Test
    void sumsThePeriodByKindAndAccounts() {
        books.post(
                charge(1, "2026-11", "2026-11-05", 300),
                charge(2, "2026-11", "2026-11-05", 400),
                payment(1, "a", "2026-11", "2026-11-12", 150));

        assertThat(books.journal.summary(period("2026-11")))
                .extracting(
                        line -> line.kind().code(),
                        line -> line.debit().code(),
                        line -> line.credit().glCode(),
                        line -> line.entries(),
                        line -> line.amountMinor())
                .containsExactly(
                        tuple("charge", "receivable", "gl-fee-income", 2L, 700L),
                        tuple("payment", "clearing", "gl-receivable", 1L, 150L));
    }

    @Test
    void comparesTheBankWithTheBookOnTheStatementsDay() {
        books.bean("banks", (BankBalances)
                period -> List.of(new BankBalance("bank", "0110", "S-1", LocalDate.parse("2026-11-20"), 480)));
        books.post(settlement("s1", "2026-11-19", 500), settlement("s2", "2026-11-21", 70));

        assertThat(books.journal.banks(period("2026-11")))
                .extracting(BankComparison::ledgerMinor, BankComparison::differenceMinor)
                .containsExactly(tuple(500L, -20L));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void debitsEqualCreditsWhateverIsPosted(long seed) {
        Random random = new Random(seed);
        for (int number = 0; number < 200; number++) {
            int account = 1 + random.nextInt(20);
            String date =
                    LocalDate.parse("2026-09-01").plusDays(random.nextInt(120)).toString();
            long amountMinor = 1 + random.nextInt(100_000);
            books.post(
                    random.nextBoolean()
                            ? payment(account, "p" + number, "2026-09", date, amountMinor)
                            : settlement("s" + number, date, amountMinor));
        }

        for (String period : List.of("2026-09", "2026-10", "2026-11", "2026-12")) {
            TrialBalance balance = books.journal.trialBalance(period(period));
            assertThat(balance.lines().stream()
                            .mapToLong(TrialBalance.Line::closingMinor)
                            .sum())
                    .as("seed %d, period %s", seed, period)
                    .isZero();
        }
    }

    private static LedgerEntry settlement(String key, String date, long amountMinor) {
        return new LedgerEntry(
                "settlement/" + key,
                EntryKind.SETTLEMENT,
                LedgerFixtures.BANK,
                LedgerFixtures.CLEARING,
                amountMinor,
                LocalDate.parse(date),
                null,
                null,
                SourceRef.ofLine(5, 3),
                null);
    }
}
