// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recaudo.collections.DebitOrders;
import org.recaudo.collections.IncomingPayment;
import org.recaudo.collections.PaymentReading;
import org.recaudo.collections.WholeReject;
import org.recaudo.collections.jdbc.IncomingPayments;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.Outcome;
import org.recaudo.formats.Rejection;

/** Reads the records of one delivery into the order of the books, some thousands at a time. */
final class DeliveryReading {

    private static final int CHUNK = 10_000;

    private final DeliveryAtHand hand;
    private final PaymentReading reading;
    private final IncomingPayments incoming;
    private final DebitOrders orders;
    private final List<IncomingPayment> taken = new ArrayList<>(CHUNK);
    private final List<FileRecord> news = new ArrayList<>();
    private final List<WholeReject> whole = new ArrayList<>();
    private boolean carriesIds;

    DeliveryReading(DeliveryAtHand hand, PaymentReading reading, IncomingPayments incoming, DebitOrders orders) {
        this.hand = hand;
        this.reading = reading;
        this.incoming = incoming;
        this.orders = orders;
    }

    /** Says whether any record carries the network's own payment id. */
    boolean read(Stream<FileRecord> records) {
        try (records) {
            for (Iterator<FileRecord> iterator = records.iterator(); iterator.hasNext(); ) {
                read(iterator.next());
                if (taken.size() + news.size() >= CHUNK) {
                    write();
                }
            }
        }
        write();
        return carriesIds;
    }

    /** The rejects of what was read that are about a whole file or batch of orders, in file order. */
    List<WholeReject> whole() {
        return whole;
    }

    private void read(FileRecord record) {
        Rejection fault = reading.fault(record);
        if (fault != null) {
            hand.totals().rejected(fault.reason());
            hand.log().rejected(fault);
        } else if (record.outcome().isMandateNews()) {
            news.add(record);
        } else if (record.outcome() == Outcome.IGNORE) {
            hand.totals().withoutMoney(record.outcome());
            hand.log().accepted(record.moneyMinor());
        } else {
            taken.add(reading.read(record));
            carriesIds |= reading.carriesId(record);
            if (record.outcome() == Outcome.REJECT) {
                reading.whole(record).ifPresent(whole::add);
                hand.totals().refused();
                hand.log().accepted(record.moneyMinor());
            }
        }
    }

    private void write() {
        if (!taken.isEmpty()) {
            incoming.add(taken);
            taken.clear();
        }
        if (!news.isEmpty()) {
            List<Rejection> refused = orders.news(hand.delivery(), hand.agreement(), news);
            refused.forEach(hand.log()::rejected);
            tellAccepted(refused);
            news.clear();
        }
    }

    private void tellAccepted(List<Rejection> refused) {
        Set<Long> lines = refused.stream().map(Rejection::line).collect(Collectors.toSet());
        news.stream().filter(record -> !lines.contains(record.line())).forEach(record -> {
            hand.totals().withoutMoney(record.outcome());
            hand.log().accepted(record.moneyMinor());
        });
    }
}
