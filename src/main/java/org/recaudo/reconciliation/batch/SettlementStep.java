// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.recaudo.ledger.LedgerEntry;
import org.recaudo.money.Money;
import org.recaudo.reconciliation.BankEntry;
import org.recaudo.reconciliation.Booking;
import org.recaudo.reconciliation.BookingKind;
import org.recaudo.reconciliation.Discrepancy;
import org.recaudo.reconciliation.Match;
import org.recaudo.reconciliation.NetworkTie;
import org.recaudo.reconciliation.SettlementMatching;
import org.recaudo.reconciliation.SettlementPosting;
import org.recaudo.reconciliation.SettlementRecognition;
import org.recaudo.reconciliation.jdbc.NetworkTies;
import org.springframework.stereotype.Component;

/**
 * Books every bank entry that is not in the books, matches what is open on either side, and notes what does not agree.
 * It runs over everything until the business date, whatever this run brought in, so that file and statement may come in
 * either order.
 */
@Component
final class SettlementStep {

    private static final int CHUNK = 5_000;

    private final BankBooks books;
    private final NetworkTies ties;
    private final SettlementRecognition recognition;
    private final SettlementPosting posting;
    private final LocalDate businessDate;

    SettlementStep(BankBooks books, NetworkTies ties) {
        this.books = books;
        this.ties = ties;
        this.recognition = new SettlementRecognition(books.networks());
        this.posting = new SettlementPosting(books.chart());
        this.businessDate = books.options().businessDate();
    }

    /** Within one transaction. */
    void run() {
        book();
        LocalDate statementsUntil = ties.statementsUntil(businessDate);
        for (NetworkTie tie : ties.asOf(businessDate)) {
            SettlementMatching.Outcome outcome = tie.match();
            outcome.matches().forEach(this::settle);
            note(tie.with(outcome).discrepancies(statementsUntil));
        }
    }

    private void book() {
        try (Stream<BankEntry> unbooked = books.facts().unbooked(businessDate)) {
            List<Booking> bookings = new ArrayList<>(CHUNK);
            for (Iterator<BankEntry> entries = unbooked.iterator(); entries.hasNext(); ) {
                bookings.add(recognition.booking(entries.next()));
                if (bookings.size() == CHUNK || !entries.hasNext()) {
                    write(bookings);
                    bookings.clear();
                }
            }
        }
    }

    private void write(List<Booking> bookings) {
        books.ledger()
                .post(bookings.stream()
                        .filter(booking -> booking.entry().amountMinor() != 0)
                        .map(booking -> posting.booked(
                                booking,
                                books.bankCode(booking.entry().bankAccount()),
                                books.clearingCode(booking.agreement()))));
        books.facts().addBookings(bookings);
        for (Booking booking : bookings) {
            long amountMinor = booking.entry().amountMinor();
            books.report()
                    .amount(
                            label(booking.kind()),
                            Money.ofMinor(amountMinor, books.fund().currency()));
        }
        books.report().worked();
    }

    private void settle(Match match) {
        List<LedgerEntry> commission = posting.commission(match, books.clearingCode(match.agreement()));
        ties.add(match);
        books.ledger().post(commission.stream());
        books.report().count("matches", 1);
        books.report().count("payment days settled", match.days().size());
        books.report()
                .amount(
                        "settled gross",
                        match.expected().plus(match.commission()).plus(match.commissionTax()));
        books.report().amount("commission", match.commission());
        books.report().amount("tax on commission", match.commissionTax());
        books.report().worked();
    }

    private void note(List<Discrepancy> discrepancies) {
        for (Discrepancy discrepancy : discrepancies) {
            books.report().count("difference: " + label(discrepancy), 1);
            if (ties.note(discrepancy, businessDate)) {
                books.report()
                        .note("%s, %s: %s; %s"
                                .formatted(
                                        discrepancy.agreement(),
                                        label(discrepancy),
                                        discrepancy.reason(),
                                        discrepancy.action()));
                books.report().worked();
            }
        }
    }

    private static String label(BookingKind kind) {
        return switch (kind) {
            case SETTLEMENT -> "settled by networks";
            case UNIDENTIFIED -> "unidentified credits";
            case CHARGE -> "bank charges";
        };
    }

    private static String label(Discrepancy discrepancy) {
        return discrepancy.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
