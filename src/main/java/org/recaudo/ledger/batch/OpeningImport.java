// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.Rejection;
import org.recaudo.intake.Delivery;
import org.recaudo.intake.DeliveryHandler;
import org.recaudo.intake.DeliveryLog;
import org.recaudo.intake.RecordSource;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.ledger.ChartOfAccounts;
import org.recaudo.ledger.Entries;
import org.recaudo.ledger.KnownAccounts;
import org.recaudo.ledger.LedgerBook;
import org.recaudo.ledger.LedgerEntry;
import org.recaudo.ledger.OpeningBalance;
import org.recaudo.ledger.OpeningFault;
import org.recaudo.ledger.OpeningLine;
import org.recaudo.ledger.PostedEntry;
import org.recaudo.money.BillingPeriod;
import org.springframework.stereotype.Component;

/** Takes one file of opening balances: some thousands of lines at a time into items and entries. */
@Component
final class OpeningImport implements DeliveryHandler {

    private static final int BATCH = 5_000;

    private final LedgerBook book;
    private final Entries entries;
    private final KnownAccounts households;
    private final OpeningRun run;

    OpeningImport(LedgerBook book, Entries entries, KnownAccounts households, OpeningRun run) {
        this.book = book;
        this.entries = entries;
        this.households = households;
        this.run = run;
    }

    @Override
    public void post(Delivery delivery, RecordSource source, DeliveryLog log) {
        BillingPeriod period = run.period();
        List<OpeningLine> batch = new ArrayList<>(BATCH);
        try (Stream<FileRecord> records = source.records()) {
            for (Iterator<FileRecord> left = records.iterator(); left.hasNext(); ) {
                FileRecord record = left.next();
                batch.add(OpeningLine.read(record, delivery.at(record.line()), period));
                if (batch.size() == BATCH || !left.hasNext()) {
                    take(batch, log);
                    batch.clear();
                }
            }
        }
    }

    private void take(List<OpeningLine> lines, DeliveryLog log) {
        Set<AccountNumber> known = households.among(
                balances(lines).map(OpeningBalance::account).distinct().toList());
        Map<String, LedgerEntry> standing = standing(lines);
        List<OpeningBalance> taken = new ArrayList<>();
        for (OpeningLine line : lines) {
            OpeningBalance balance = line.balance();
            if (balance == null) {
                logRejected(line, log);
            } else if (!known.contains(balance.account())) {
                log.rejected(line.record()
                        .reject("household", OpeningFault.UNKNOWN_HOUSEHOLD, "a household of the affiliate roll"));
            } else {
                LedgerEntry entry = entry(balance);
                LedgerEntry other = standing.putIfAbsent(entry.naturalKey(), entry);
                if (other == null) {
                    taken.add(balance);
                    log.accepted(balance.amountMinor());
                } else {
                    logSeen(line, entry, other, log);
                }
            }
        }
        post(taken);
    }

    private void post(List<OpeningBalance> balances) {
        book.open(balances.stream().filter(balance -> !balance.isCredit()).map(OpeningBalance::item));
        book.post(balances.stream().map(this::entry));
        run.report(balances);
    }

    private static void logRejected(OpeningLine line, DeliveryLog log) {
        Rejection rejection = line.rejection();
        if (rejection == null) {
            throw new IllegalStateException("Line %d is neither taken nor rejected"
                    .formatted(line.record().line()));
        }
        log.rejected(rejection);
    }

    /** The same balance again adds nothing; another one for the same household and period would hide the first. */
    private static void logSeen(OpeningLine line, LedgerEntry entry, LedgerEntry other, DeliveryLog log) {
        if (entry.amountMinor() == other.amountMinor() && entry.debit().equals(other.debit())) {
            log.skipped(line.record().minor("amount"));
        } else {
            log.rejected(line.record()
                    .reject("amount", OpeningFault.ALREADY_OPENED, "the balance that was taken first, or no line"));
        }
    }

    private Map<String, LedgerEntry> standing(List<OpeningLine> lines) {
        List<String> keys =
                balances(lines).map(OpeningBalance::naturalKey).distinct().toList();
        Map<String, LedgerEntry> standing = new TreeMap<>();
        try (Stream<PostedEntry> posted = entries.entries(keys)) {
            posted.forEach(entry -> standing.put(entry.entry().naturalKey(), entry.entry()));
        }
        return standing;
    }

    private LedgerEntry entry(OpeningBalance balance) {
        LocalDate opening = run.period().first();
        ChartOfAccounts chart = run.chart();
        return balance.entry(chart, opening);
    }

    private static Stream<OpeningBalance> balances(List<OpeningLine> lines) {
        return lines.stream().map(OpeningLine::balance).filter(java.util.Objects::nonNull);
    }
}
