// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.recaudo.collections.Identified;
import org.recaudo.collections.IncomingPayment;
import org.recaudo.collections.Payment;
import org.recaudo.collections.PaymentFault;
import org.recaudo.collections.PaymentReading;
import org.recaudo.collections.jdbc.IncomingPayments;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.FileRefused;
import org.recaudo.formats.Outcome;
import org.recaudo.formats.Rejection;
import org.recaudo.intake.Agreement;
import org.recaudo.intake.Delivery;
import org.recaudo.intake.DeliveryHandler;
import org.recaudo.intake.DeliveryLog;
import org.recaudo.intake.Networks;
import org.recaudo.intake.RecordSource;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.runs.RunReport;
import org.springframework.stereotype.Component;

/**
 * Takes one delivery of payments: reads its lines into the order of the books, leaves out what was seen, and posts
 * payments, then reversals, in bulk. Reversals come last so that one may take back a payment of the same file.
 */
@Component
final class PaymentImport implements DeliveryHandler {

    static final String JOB = "import-payments";

    /** Lines read, allocated and written at a time: bounds the memory, whatever the file's size. */
    private static final int CHUNK = 10_000;

    private final Networks networks;
    private final IncomingPayments incoming;
    private final Books books;
    private final RunReport report;

    PaymentImport(Networks networks, IncomingPayments incoming, Books books, RunReport report) {
        this.networks = networks;
        this.incoming = incoming;
        this.books = books;
        this.report = report;
    }

    @Override
    public void post(Delivery delivery, RecordSource records, DeliveryLog log) {
        Agreement agreement = agreement(delivery);
        DeliveryTotals totals = new DeliveryTotals();
        incoming.begin();
        boolean carriesIds =
                read(new PaymentReading(delivery, agreement, books.options().businessDate()), records, log, totals);
        incoming.complete();
        if (carriesIds) {
            incoming.removeSeen().forEach(seen -> leaveOut(seen, log));
        }
        PaymentTaking taking =
                new PaymentTaking(books, agreement.id(), books.posting(agreement.clearingAccount()), totals);
        inChunks(incoming.payments(), chunk -> {
            take(chunk, taking, agreement, delivery);
            chunk.forEach(payment -> log.accepted(payment.amountMinor()));
        });
        inChunks(incoming.reversals(), chunk -> {
            taking.reversals(chunk.stream()
                    .map(payment -> payment.payment(agreement.id(), delivery.id()))
                    .toList());
            chunk.forEach(payment -> log.accepted(payment.amountMinor()));
        });
        LocalDate otherwise =
                delivery.businessDate() == null ? books.options().businessDate() : delivery.businessDate();
        books.facts().addRejects(delivery, otherwise);
        books.facts().addDays(delivery, otherwise);
        books.debits().settle(delivery, agreement);
        totals.requireNothingLost(delivery.name());
        totals.report(report.job(JOB), books.fund().currency());
    }

    private static void take(
            List<IncomingPayment> chunk, PaymentTaking taking, Agreement agreement, Delivery delivery) {
        List<Identified> identified = new ArrayList<>(chunk.size());
        List<Payment> unidentified = new ArrayList<>();
        for (IncomingPayment incoming : chunk) {
            Payment payment = incoming.payment(agreement.id(), delivery.id());
            AccountNumber account = incoming.account();
            if (account == null) {
                unidentified.add(payment);
            } else {
                identified.add(Identified.byReference(payment, account));
            }
        }
        taking.payments(identified);
        taking.unidentified(unidentified);
    }

    private Agreement agreement(Delivery delivery) {
        return networks.agreements().stream()
                .filter(agreement -> agreement.id().equals(delivery.agreement()))
                .findFirst()
                .orElseThrow(
                        () -> FileRefused.whole("no agreement in networks.yml takes payments in the format %s; add one"
                                .formatted(delivery.agreement())));
    }

    /** Says whether any record carries the network's own payment id. */
    private boolean read(PaymentReading reading, RecordSource records, DeliveryLog log, DeliveryTotals totals) {
        boolean[] carriesIds = new boolean[1];
        inChunks(records.records(), chunk -> {
            List<IncomingPayment> taken = new ArrayList<>(chunk.size());
            List<FileRecord> news = new ArrayList<>();
            for (FileRecord record : chunk) {
                Rejection fault = reading.fault(record);
                if (fault != null) {
                    log.rejected(fault);
                } else if (record.outcome().isMandateNews()) {
                    totals.withoutMoney(record.outcome());
                    news.add(record);
                } else if (record.outcome() == Outcome.IGNORE) {
                    totals.withoutMoney(record.outcome());
                    log.accepted(record.moneyMinor());
                } else {
                    IncomingPayment payment = reading.read(record);
                    taken.add(payment);
                    carriesIds[0] |= reading.carriesId(record);
                    if (payment.outcome() == Outcome.REJECT) {
                        totals.refused();
                        log.accepted(record.moneyMinor());
                    }
                }
            }
            incoming.add(taken);
            takeNews(news, reading, log);
        });
        return carriesIds[0];
    }

    private void takeNews(List<FileRecord> records, PaymentReading reading, DeliveryLog log) {
        if (!records.isEmpty()) {
            List<Rejection> refused = books.debits().news(reading.delivery(), reading.agreement(), records);
            refused.forEach(log::rejected);
            for (int accepted = records.size() - refused.size(); accepted > 0; accepted--) {
                log.accepted(0);
            }
        }
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

    private static <T> void inChunks(Stream<T> items, Consumer<List<T>> work) {
        try (items) {
            List<T> chunk = new ArrayList<>(CHUNK);
            for (Iterator<T> iterator = items.iterator(); iterator.hasNext(); ) {
                chunk.add(iterator.next());
                if (chunk.size() == CHUNK || !iterator.hasNext()) {
                    work.accept(chunk);
                    chunk = new ArrayList<>(CHUNK);
                }
            }
        }
    }
}
