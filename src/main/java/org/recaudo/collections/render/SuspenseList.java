// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.render;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.stream.Stream;
import org.recaudo.collections.Candidate;
import org.recaudo.collections.jdbc.PaymentLists;
import org.recaudo.collections.jdbc.PaymentLists.Undecided;
import org.recaudo.formats.Formats;
import org.recaudo.formats.RecordWriter;
import org.recaudo.money.Money;
import org.recaudo.runs.Fund;
import org.recaudo.runs.RunOptions;
import org.springframework.stereotype.Component;

/**
 * The payments that wait for a person, in the very layout in which their decisions are taken back: with the three
 * nearest households, and with {@code account} and {@code decision} empty.
 */
@Component
public final class SuspenseList {

    private static final String FORMAT = "corrections";

    private final PaymentLists lists;
    private final Formats formats;
    private final Fund fund;
    private final RunOptions options;

    SuspenseList(PaymentLists lists, Formats formats, Fund fund, RunOptions options) {
        this.lists = lists;
        this.formats = formats;
        this.fund = fund;
        this.options = options;
    }

    /** Writes the list; the caller closes the stream. */
    public void write(OutputStream out) {
        RecordWriter writer = formats.format(FORMAT).writer(out);
        try (Stream<Undecided> waiting = lists.undecided(options.businessDate())) {
            for (Iterator<Undecided> rows = waiting.iterator(); rows.hasNext(); ) {
                write(rows.next(), writer);
            }
        }
        writer.finish();
    }

    private void write(Undecided payment, RecordWriter writer) {
        RecordWriter.Row row = writer.record("detail")
                .set("payment_key", payment.key())
                .set("payment_date", payment.paymentDate())
                .set(
                        "amount",
                        Money.ofMinor(payment.amountMinor(), fund.currency()).decimalText())
                .set("reference", OutcomeList.harmless(payment.reference()))
                .set("reason", payment.reason());
        int place = 1;
        for (Candidate candidate : payment.candidates()) {
            row.set("candidate_" + place, candidate.account().digits())
                    .set("confidence_" + place, Integer.toString(candidate.confidence()))
                    .set("why_" + place, candidate.why());
            place++;
        }
        row.end();
    }
}
