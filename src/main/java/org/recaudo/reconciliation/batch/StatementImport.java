// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation.batch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.FileRefused;
import org.recaudo.intake.Delivery;
import org.recaudo.intake.DeliveryHandler;
import org.recaudo.intake.DeliveryLog;
import org.recaudo.intake.RecordSource;
import org.recaudo.reconciliation.BankEntry;
import org.recaudo.reconciliation.BankStatement;
import org.recaudo.reconciliation.SettlementPosting;
import org.recaudo.reconciliation.StatementReading;
import org.springframework.stereotype.Component;

/** Takes one file of bank statements: stores statements and entries, and opens the bank account in the books. */
@Component
final class StatementImport implements DeliveryHandler {

    private static final String ENTRY = "entry";
    private static final int CHUNK = 5_000;

    private final BankBooks books;
    private final SettlementPosting posting;

    StatementImport(BankBooks books) {
        this.books = books;
        this.posting = new SettlementPosting(books.chart());
    }

    @Override
    public void post(Delivery delivery, RecordSource records, DeliveryLog log) {
        List<BankEntry> waiting = new ArrayList<>(CHUNK);
        long[] taken = new long[2];
        StatementReading reading = new StatementReading(
                new StatementReading.Context(
                        delivery, books.networks(), books.fund().currency(), books.facts()::has),
                statement -> {
                    write(waiting);
                    take(statement);
                    taken[0]++;
                },
                entry -> {
                    waiting.add(entry);
                    taken[1]++;
                    if (waiting.size() == CHUNK) {
                        write(waiting);
                    }
                });
        try (Stream<FileRecord> stream = records.records()) {
            for (Iterator<FileRecord> iterator = stream.iterator(); iterator.hasNext(); ) {
                FileRecord record = iterator.next();
                reading.read(record);
                if (record.kind().equals(ENTRY)) {
                    log.accepted(record.moneyMinor());
                }
            }
        }
        reading.end();
        write(waiting);
        books.report().count("statements", taken[0]);
        books.report().count("bank entries", taken[1]);
        if (reading.interimEntries() > 0) {
            books.report().count("interim entries, not booked", reading.interimEntries());
        }
    }

    private void take(BankStatement statement) {
        BankStatement first = books.facts().first(statement.bankAccount()).orElse(null);
        if (first == null) {
            books.ledger().post(posting.opening(statement, books.bankCode(statement.bankAccount())).stream());
        } else if (statement.closingDate().isBefore(first.closingDate())) {
            throw FileRefused.whole(
                    "statement %s ends on %s, before %s (%s), whose opening balance stands in the books of this account"
                            .formatted(statement.key(), statement.closingDate(), first.key(), first.closingDate()));
        }
        books.facts().add(statement);
    }

    private void write(List<BankEntry> entries) {
        books.facts().addEntries(entries);
        entries.clear();
    }
}
