// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recaudo.collections.Instrument;
import org.recaudo.collections.MandateEvent;
import org.recaudo.collections.MandateFault;
import org.recaudo.collections.MandateLine;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.Rejection;
import org.recaudo.intake.Agreement;
import org.recaudo.intake.Delivery;
import org.recaudo.intake.DeliveryHandler;
import org.recaudo.intake.DeliveryLog;
import org.recaudo.intake.RecordSource;
import org.recaudo.ledger.AccountNumber;
import org.springframework.stereotype.Component;

/** Takes a file of mandates: each line becomes an event of its mandate, is known already, or is rejected. */
@Component
final class MandateImport implements DeliveryHandler {

    private static final int CHUNK = 5_000;

    private final DebitTables tables;
    private final OutboundRun run;

    MandateImport(DebitTables tables, OutboundRun run) {
        this.tables = tables;
        this.run = run;
    }

    @Override
    public void post(Delivery delivery, RecordSource records, DeliveryLog log) {
        List<MandateLine> chunk = new ArrayList<>(CHUNK);
        try (Stream<FileRecord> source = records.records()) {
            for (Iterator<FileRecord> left = source.iterator(); left.hasNext(); ) {
                FileRecord record = left.next();
                chunk.add(MandateLine.read(
                        record, delivery.at(record.line()), run.options().businessDate()));
                if (chunk.size() == CHUNK || !left.hasNext()) {
                    take(chunk, log);
                    chunk.clear();
                }
            }
        }
    }

    private void take(List<MandateLine> lines, DeliveryLog log) {
        Set<AccountNumber> accounts =
                lines.stream().map(MandateLine::account).collect(Collectors.toCollection(TreeSet::new));
        Set<AccountNumber> known = tables.households().among(accounts);
        MandateTaking taking = new MandateTaking(tables.mandates(), accounts);
        for (MandateLine line : lines) {
            MandateEvent event = line.event();
            Rejection rejection = event == null ? line.rejection() : refusal(line, event, known);
            if (rejection == null && event != null) {
                rejection = take(line, event, taking, log);
            }
            if (rejection != null) {
                log.rejected(rejection);
            }
        }
        taking.write();
    }

    private @Nullable Rejection take(MandateLine line, MandateEvent event, MandateTaking taking, DeliveryLog log) {
        if (taking.mandate(line.agreement(), line.account()).endsWith(event)) {
            log.skipped(0);
            return null;
        }
        MandateFault fault = taking.take(line.agreement(), line.account(), event);
        if (fault != null) {
            return line.record()
                    .reject(
                            fault == MandateFault.NOT_NOW ? "event" : "date",
                            fault,
                            DebitSettlement.expected(taking.mandate(line.agreement(), line.account())));
        }
        run.report().job(DebitPresenting.JOB).count("mandates: " + event.kind().code(), 1);
        log.accepted(0);
        return null;
    }

    private @Nullable Rejection refusal(MandateLine line, MandateEvent event, Set<AccountNumber> known) {
        Agreement agreement = run.networks().agreements().stream()
                .filter(candidate -> candidate.id().equals(line.agreement()) && candidate.debits() != null)
                .findFirst()
                .orElse(null);
        if (agreement == null) {
            return line.record()
                    .reject(
                            "agreement",
                            MandateFault.UNKNOWN_AGREEMENT,
                            "an agreement of networks.yml that has debits");
        }
        if (!known.contains(line.account())) {
            return line.record().reject("account", MandateFault.UNKNOWN_ACCOUNT, "a household of the affiliate roll");
        }
        Instrument instrument = event.instrument();
        List<Instrument.Kind> kinds = run.plans().debits(agreement).instruments();
        return instrument == null || kinds.contains(instrument.kind())
                ? null
                : line.record().reject("instrument", MandateFault.WRONG_INSTRUMENT, "one of " + codes(kinds));
    }

    private static String codes(List<Instrument.Kind> kinds) {
        return kinds.stream().map(Instrument.Kind::code).collect(Collectors.joining(", "));
    }
}
