// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.recaudo.collections.Identified;
import org.recaudo.collections.PaymentFault;
import org.recaudo.collections.PaymentReading;
import org.recaudo.collections.jdbc.IncomingPayments;
import org.recaudo.formats.FileRefused;
import org.recaudo.formats.Rejection;
import org.recaudo.intake.Agreement;
import org.recaudo.intake.Delivery;
import org.recaudo.intake.DeliveryHandler;
import org.recaudo.intake.DeliveryLog;
import org.recaudo.intake.Networks;
import org.recaudo.intake.RecordSource;
import org.recaudo.runs.RunReport;
import org.springframework.stereotype.Component;

/**
 * Takes one delivery of payments: reads its lines into the order of the books, leaves out what was seen, and posts
 * payments, then reversals, in bulk. Payments that our reference names come first, so that the lower rungs of the
 * ladder see what is still owed; reversals come last, so that one may take back a payment of the same file.
 */
@Component
final class PaymentImport implements DeliveryHandler {

    static final String JOB = "import-payments";

    /** Payments read, allocated and written at a time: bounds the memory, whatever the file's size. */
    private static final int CHUNK = 10_000;

    /** The same for payments whose household must be searched: each may bring up many households. */
    private static final int RESIDUE_CHUNK = 500;

    private final Networks networks;
    private final Lines lines;
    private final Books books;
    private final RunReport report;

    /** Where the lines of a delivery go, unless it is one of our own files. */
    @Component
    record Lines(IncomingPayments incoming, Residue residue, SentFiles sent) {}

    PaymentImport(Networks networks, Lines lines, Books books, RunReport report) {
        this.networks = networks;
        this.lines = lines;
        this.books = books;
        this.report = report;
    }

    @Override
    public void post(Delivery delivery, RecordSource records, DeliveryLog log) {
        Agreement agreement = agreement(delivery);
        if (lines.sent().hold(delivery)) {
            throw FileRefused.whole("it is the very file that export-direct-debits wrote, not the answer to it");
        }
        DeliveryAtHand hand = new DeliveryAtHand(delivery, agreement, log, new DeliveryTotals());
        PaymentReading reading =
                new PaymentReading(delivery, agreement, books.options().businessDate());
        lines.incoming().begin();
        DeliveryReading reader = new DeliveryReading(hand, reading, lines.incoming(), books.debits());
        boolean carriesIds = reader.read(records.records());
        lines.incoming().complete();
        if (carriesIds) {
            lines.incoming().removeSeen().forEach(seen -> leaveOut(seen, log));
        }
        take(hand);
        LocalDate otherwise =
                delivery.businessDate() == null ? books.options().businessDate() : delivery.businessDate();
        books.facts().addRejects(delivery, otherwise);
        books.facts().addDays(delivery, otherwise);
        books.debits().settle(delivery, agreement, reader.whole());
        hand.totals().requireNothingLost(delivery.name());
        hand.totals().report(report.job(JOB), books.fund().currency());
    }

    private void take(DeliveryAtHand hand) {
        PaymentTaking taking = new PaymentTaking(
                books, hand.agreement().id(), books.posting(hand.agreement().clearingAccount()), hand.totals());
        Set<Long> unknown = new TreeSet<>();
        inChunks(lines.incoming().payments(), CHUNK, chunk -> {
            List<Identified> identified = chunk.stream()
                    .map(payment ->
                            Identified.byReference(hand.payment(payment), Objects.requireNonNull(payment.account())))
                    .toList();
            taking.payments(identified)
                    .forEach(payment -> unknown.add(payment.source().line()));
            chunk.forEach(payment -> hand.log().accepted(payment.amountMinor()));
        });
        inChunks(lines.incoming().residue(unknown), RESIDUE_CHUNK, chunk -> {
            lines.residue().take(chunk, hand, taking);
            chunk.stream().filter(payment -> payment.account() == null).forEach(payment -> hand.log()
                    .accepted(payment.amountMinor()));
        });
        inChunks(lines.incoming().reversals(), CHUNK, chunk -> {
            taking.reversals(chunk.stream().map(hand::payment).toList());
            chunk.forEach(payment -> hand.log().accepted(payment.amountMinor()));
        });
    }

    private Agreement agreement(Delivery delivery) {
        return networks.agreements().stream()
                .filter(agreement -> agreement.id().equals(delivery.agreement()))
                .findFirst()
                .orElseThrow(
                        () -> FileRefused.whole("no agreement in networks.yml takes payments in the format %s; add one"
                                .formatted(delivery.agreement())));
    }

    private static void leaveOut(IncomingPayments.Seen seen, DeliveryLog log) {
        if (seen.same()) {
            log.skipped(seen.amountMinor());
        } else {
            String id = seen.key().substring(seen.key().indexOf('/') + 1);
            String expected = "an id that no other payment has, with another amount, date or reference";
            log.rejected(
                    new Rejection(seen.line(), 0, "receipt", id, PaymentFault.ID_TAKEN, expected, seen.amountMinor()));
        }
    }

    private static <T> void inChunks(Stream<T> items, int size, Consumer<List<T>> work) {
        try (items) {
            List<T> chunk = new ArrayList<>(size);
            for (Iterator<T> iterator = items.iterator(); iterator.hasNext(); ) {
                chunk.add(iterator.next());
                if (chunk.size() == size || !iterator.hasNext()) {
                    work.accept(chunk);
                    chunk = new ArrayList<>(size);
                }
            }
        }
    }
}
