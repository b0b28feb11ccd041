// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation.batch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.recaudo.collections.BankCredit;
import org.recaudo.collections.DirectCredits;
import org.recaudo.money.Money;
import org.recaudo.reconciliation.BankEntry;
import org.recaudo.reconciliation.Booking;
import org.recaudo.reconciliation.BookingKind;
import org.recaudo.reconciliation.SettlementPosting;
import org.recaudo.reconciliation.SettlementRecognition;
import org.springframework.stereotype.Component;

/**
 * Books every bank entry that is not in the books, each once and in one way: as a network's settlement, as a member's
 * payment, or as what nothing explains.
 */
@Component
final class EntryBooking {

    private static final int CHUNK = 5_000;

    private final BankBooks books;
    private final DirectCredits payments;
    private final SettlementRecognition recognition;
    private final SettlementPosting posting;

    EntryBooking(BankBooks books, DirectCredits payments) {
        this.books = books;
        this.payments = payments;
        this.recognition = new SettlementRecognition(books.networks());
        this.posting = new SettlementPosting(books.chart());
    }

    /** Within one transaction. */
    void run() {
        try (Stream<BankEntry> unbooked = books.facts().unbooked(books.options().businessDate())) {
            List<Booking> bookings = new ArrayList<>(CHUNK);
            for (Iterator<BankEntry> entries = unbooked.iterator(); entries.hasNext(); ) {
                bookings.add(recognition.booking(entries.next()));
                if (bookings.size() == CHUNK || !entries.hasNext()) {
                    write(withPayments(bookings));
                    bookings.clear();
                }
            }
        }
    }

    /** Credits before returns, so that the bank may send back what it credited on the same statement. */
    private List<Booking> withPayments(List<Booking> bookings) {
        Set<String> taken = new TreeSet<>();
        transfers(bookings, BookingKind.UNIDENTIFIED)
                .forEach((account, credits) -> taken.addAll(payments.take(account, credits)));
        Set<String> returned = new TreeSet<>();
        transfers(bookings, BookingKind.CHARGE)
                .forEach((account, debits) -> returned.addAll(payments.takeBack(account, debits)));
        return bookings.stream()
                .map(booking -> {
                    String key = key(booking.entry());
                    if (taken.contains(key)) {
                        return new Booking(booking.entry(), BookingKind.PAYMENT, "");
                    }
                    return returned.contains(key)
                            ? new Booking(booking.entry(), BookingKind.RETURNED_PAYMENT, "")
                            : booking;
                })
                .toList();
    }

    /** What came from members or went back to them, by collection account. */
    private Map<String, List<BankCredit>> transfers(List<Booking> bookings, BookingKind kind) {
        Map<String, List<BankCredit>> transfers = new TreeMap<>();
        for (Booking booking : bookings) {
            BankEntry entry = booking.entry();
            if (booking.kind() == kind && entry.amountMinor() != 0 && recognition.takesMembers(entry.bankAccount())) {
                transfers
                        .computeIfAbsent(entry.bankAccount(), account -> new ArrayList<>())
                        .add(transfer(entry));
            }
        }
        return transfers;
    }

    /** The bank's own reference is read only where the words say nothing: its digits may look like ours by chance. */
    private static BankCredit transfer(BankEntry entry) {
        BankCredit transfer = new BankCredit(
                key(entry), entry.bookingDate(), Math.abs(entry.amountMinor()), entry.text(), entry.source());
        return transfer.reference().isPresent()
                ? transfer
                : new BankCredit(
                        transfer.key(), transfer.date(), transfer.amountMinor(), entry.reference(), transfer.source());
    }

    private void write(List<Booking> bookings) {
        books.ledger()
                .post(bookings.stream()
                        .filter(booking -> booking.entry().amountMinor() != 0)
                        .filter(booking ->
                                booking.kind() != BookingKind.PAYMENT && booking.kind() != BookingKind.RETURNED_PAYMENT)
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

    private static String key(BankEntry entry) {
        return "bank/" + entry.key();
    }

    private static String label(BookingKind kind) {
        return switch (kind) {
            case SETTLEMENT -> "settled by networks";
            case UNIDENTIFIED -> "unidentified credits";
            case PAYMENT -> "members' transfers";
            case RETURNED_PAYMENT -> "members' transfers sent back";
            case CHARGE -> "bank charges";
        };
    }
}
