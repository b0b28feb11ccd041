// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.recaudo.ledger.LedgerFixtures.charge;
import static org.recaudo.ledger.LedgerFixtures.payment;
import static org.recaudo.ledger.LedgerFixtures.period;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.recaudo.ledger.LedgerEntry;
import org.recaudo.ledger.PostedEntry;
import org.recaudo.ledger.SealCondition;

class SealTests {

    private final LedgerBooks books = new LedgerBooks();

    @Test
    void sealsABilledPeriodAndAllBeforeIt() {
        books.post(charge(1, "2026-11", "2026-11-05", 100));

        books.seal("2026-11");

        assertThat(books.seal.isSealed(period("2026-11"))).isTrue();
        assertThat(books.seal.isSealed(period("2026-10"))).isTrue();
        assertThat(books.seal.isSealed(period("2026-12"))).isFalse();
    }

    @Test
    void refusesAPeriodThatWasNotBilled() {
        assertThatThrownBy(() -> books.seal("2026-11")).hasMessageContaining("Period 2026-11 has no charges");

        assertThat(books.seal.latest()).isEmpty();
    }

    @Test
    void refusesToPassOverAnEarlierBilledPeriod() {
        books.post(charge(1, "2026-10", "2026-10-05", 100), charge(1, "2026-11", "2026-11-05", 100));

        assertThatThrownBy(() -> books.seal("2026-11"))
                .hasMessageContaining("Period 2026-10 was billed and is not sealed");

        books.seal("2026-10");
        books.seal("2026-11");
        assertThat(books.seal.latest()).contains(period("2026-11"));
    }

    @Test
    void refusesToSealTwice() {
        books.post(charge(1, "2026-11", "2026-11-05", 100));
        books.seal("2026-11");

        assertThatThrownBy(() -> books.seal("2026-11")).hasMessageContaining("cannot be sealed");
    }

    @Test
    void listensToEveryCondition() {
        books.post(charge(1, "2026-11", "2026-11-05", 100));
        books.bean("bank", (SealCondition) period -> Optional.of("The bank of %s is open".formatted(period)));

        assertThatThrownBy(() -> books.seal("2026-11")).hasMessageContaining("The bank of 2026-11 is open");
    }

    @Test
    void sendsALateEntryToTheEarliestUnsealedPeriod() {
        books.post(charge(1, "2026-11", "2026-11-05", 100));
        books.seal("2026-11");
        LedgerEntry late = payment(1, "late", "2026-11", "2026-10-31", 100);

        books.post(late);

        assertThat(books.entries.entry(late.naturalKey())).contains(new PostedEntry(late, period("2026-12")));
    }

    @Test
    void refusesAnEntryInASealedPeriodInTheDatabaseItself() {
        books.post(charge(1, "2026-11", "2026-11-05", 100));
        books.seal("2026-11");

        assertThatThrownBy(() -> books.jdbc
                        .sql("INSERT INTO ledger_entry (natural_key, kind, debit_account, credit_account, amount_minor,"
                                + " value_date, posting_period, source_rule)"
                                + " VALUES ('x', 'bank', 'a', 'b', 1, '2026-11-30', '2026-11-01', 'test')")
                        .update())
                .hasStackTraceContaining("Period 2026-11 is sealed through 2026-11: entry x is refused");
    }
}
