// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.recaudo.ledger.LedgerFixtures.charge;
import static org.recaudo.ledger.LedgerFixtures.credit;
import static org.recaudo.ledger.LedgerFixtures.item;
import static org.recaudo.ledger.LedgerFixtures.payment;
import static org.recaudo.ledger.LedgerFixtures.period;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recaudo.intake.SourceRef;
import org.recaudo.ledger.AccountItems;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.ledger.LedgerEntry;
import org.recaudo.ledger.OutstandingItem;
import org.recaudo.ledger.PostedEntry;

class LedgerBookTests {

    private final LedgerBooks books = new LedgerBooks();

    @Test
    void postsEntriesInTheMonthOfTheirValueDate() {
        LedgerEntry charge = charge(12345, "2026-11", "2026-11-05", 10_050);

        long posted = books.post(charge);

        assertThat(posted).isEqualTo(1);
        assertThat(books.entries.entry(charge.naturalKey())).contains(new PostedEntry(charge, period("2026-11")));
    }

    @Test
    void refusesTheSameFactTwiceAndKeepsTheBookAsItWas() {
        LedgerEntry first = charge(12345, "2026-11", "2026-11-05", 10_050);
        LedgerEntry other = charge(12346, "2026-11", "2026-11-05", 20_000);
        books.post(first);

        assertThatThrownBy(() -> books.post(other, first)).hasStackTraceContaining("ledger_entry_pkey");

        assertThat(books.entries.entry(other.naturalKey())).isEmpty();
    }

    @Test
    void postsOnlyWhatIsAbsent() {
        LedgerEntry first = charge(12345, "2026-11", "2026-11-05", 10_050);
        LedgerEntry other = charge(12346, "2026-11", "2026-11-05", 20_000);
        books.post(first);

        long posted = books.committed(() -> books.book.postAbsent(Stream.of(first, other)));
        long again = books.committed(() -> books.book.postAbsent(Stream.of(first, other)));

        assertThat(posted).isEqualTo(1);
        assertThat(again).isZero();
    }

    @Test
    void refusesAnotherFactUnderTheSameKey() {
        books.post(charge(12345, "2026-11", "2026-11-05", 10_050));

        assertThatThrownBy(() -> books.committed(
                        () -> books.book.postAbsent(Stream.of(charge(12345, "2026-11", "2026-11-05", 10_051)))))
                .hasMessageContaining("charge/2026-11/000012345/FEE is in the book already, with another content");
    }

    @Test
    void refusesAnAccountThatIsNotInTheChart() {
        LedgerEntry charge = charge(12345, "2026-11", "2026-11-05", 10_050);
        LedgerEntry stray = new LedgerEntry(
                "stray",
                charge.kind(),
                "9999",
                charge.credit(),
                1,
                charge.valueDate(),
                null,
                null,
                SourceRef.ofRule("test"),
                null);

        assertThatThrownBy(() -> books.post(charge, stray))
                .hasMessageContaining("Account \"9999\" is not in chart.csv");

        assertThat(books.entries.entry(charge.naturalKey())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger_entry SET amount_minor = 1",
                "DELETE FROM ledger_entry",
                "TRUNCATE ledger_entry",
                "UPDATE ledger_open_item SET due_date = due_date + 1",
                "DELETE FROM ledger_open_item",
                "DELETE FROM ledger_seal"
            })
    void refusesEveryChange(String statement) {
        books.open(item(12345, "2026-11", "2026-11-10"));
        books.post(charge(12345, "2026-11", "2026-11-05", 10_050));
        books.seal("2026-11");

        assertThatThrownBy(() -> books.jdbc.sql(statement).update()).hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> books.committed(() -> asOwner(statement)))
                .hasStackTraceContaining("is refused: its rows are facts");
    }

    @Test
    void refusesAReversalOfWhatIsNotInTheBook() {
        LedgerEntry payment = payment(12345, "p1", "2026-11", "2026-11-12", 10_050);
        LedgerEntry reversal =
                payment.reversedBy("reversal/p1/2026-11", LocalDate.parse("2026-11-13"), SourceRef.ofLine(8, 1));

        assertThatThrownBy(() -> books.post(reversal))
                .hasStackTraceContaining(
                        "Entry reversal/p1/2026-11 reverses payment/p1/2026-11, which is not in the book");
    }

    @Test
    void reversesAnEntryOnceAndRestoresTheItem() {
        LedgerEntry payment = payment(12345, "p1", "2026-11", "2026-11-12", 10_050);
        books.open(item(12345, "2026-11", "2026-11-10"));
        books.post(charge(12345, "2026-11", "2026-11-05", 10_050), payment);
        books.post(payment.reversedBy("reversal/p1/2026-11", LocalDate.parse("2026-11-13"), SourceRef.ofLine(8, 1)));

        assertThat(books.items
                        .of(new AccountNumber(12345), LocalDate.parse("2026-11-30"))
                        .outstandingMinor())
                .isEqualTo(10_050);
        assertThatThrownBy(() -> books.post(payment.reversedBy(
                        "reversal/p2/2026-11", LocalDate.parse("2026-11-14"), SourceRef.ofLine(9, 1))))
                .hasStackTraceContaining("ledger_entry_reversed_once");
    }

    @Test
    void streamsOpenItemsAndCreditByAccount() {
        books.open(
                item(2, "2026-11", "2026-11-10"), item(1, "2026-10", "2026-10-10"), item(1, "2026-11", "2026-11-10"));
        books.post(
                charge(2, "2026-11", "2026-11-05", 500),
                charge(1, "2026-11", "2026-11-05", 300),
                charge(1, "2026-10", "2026-10-05", 200),
                charge(3, "2026-10", "2026-10-05", 70),
                payment(1, "a", "2026-10", "2026-11-02", 150),
                payment(3, "b", "2026-10", "2026-11-02", 70),
                credit(9, "c", "2026-11-03", 40));

        assertThat(books.all("2026-11-05"))
                .extracting(
                        account -> account.account().number(),
                        AccountItems::outstandingMinor,
                        AccountItems::creditMinor)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, 350L, 0L),
                        org.assertj.core.groups.Tuple.tuple(2, 500L, 0L),
                        org.assertj.core.groups.Tuple.tuple(9, 0L, 40L));
        assertThat(books.all("2026-11-05").get(0).items())
                .extracting(OutstandingItem::period, OutstandingItem::outstandingMinor)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(period("2026-10"), 50L),
                        org.assertj.core.groups.Tuple.tuple(period("2026-11"), 300L));
    }

    @Test
    void countsOnlyWhatIsDatedUpToTheDayAsked() {
        books.open(item(1, "2026-10", "2026-10-10"));
        books.post(charge(1, "2026-10", "2026-10-05", 200), payment(1, "a", "2026-10", "2026-11-02", 150));

        assertThat(books.all("2026-11-01"))
                .extracting(AccountItems::outstandingMinor)
                .containsExactly(200L);
        assertThat(books.all("2026-10-04")).isEmpty();
    }

    @Test
    void seesWhatItsOwnTransactionPosted() {
        List<AccountItems> seen = books.committed(() -> {
            books.book.open(Stream.of(item(1, "2026-10", "2026-10-10")));
            books.book.post(Stream.of(charge(1, "2026-10", "2026-10-05", 200)));
            return books.items
                    .of(List.of(new AccountNumber(1), new AccountNumber(2)), LocalDate.parse("2026-11-05"))
                    .toList();
        });

        assertThat(seen).extracting(AccountItems::outstandingMinor).containsExactly(200L);
    }

    @Test
    void opensAnItemOnceAndLeavesItAsItIs() {
        assertThat(books.open(item(1, "2026-10", "2026-10-10"), item(2, "2026-10", "2026-10-10")))
                .isEqualTo(2);

        assertThat(books.open(item(1, "2026-10", "2026-12-31"), item(3, "2026-10", "2026-10-10")))
                .isEqualTo(1);

        books.post(charge(1, "2026-10", "2026-10-05", 200));
        assertThat(books.all("2026-11-05").get(0).items())
                .extracting(OutstandingItem::dueDate)
                .containsExactly(LocalDate.parse("2026-10-10"));
    }

    @Test
    void writesWithinATransactionOnly() {
        assertThatThrownBy(() -> books.book.post(Stream.of(charge(1, "2026-10", "2026-10-05", 200))))
                .hasMessageContaining("within a transaction only");
    }

    private int asOwner(String statement) {
        books.jdbc.sql("SET LOCAL ROLE recaudo_owner").update();
        return books.jdbc.sql(statement).update();
    }
}
