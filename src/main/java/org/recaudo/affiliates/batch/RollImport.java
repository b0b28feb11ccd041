// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates.batch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.recaudo.affiliates.KnownPlans;
import org.recaudo.affiliates.RollChange;
import org.recaudo.affiliates.RollLine;
import org.recaudo.affiliates.RollLoss;
import org.recaudo.affiliates.RollTerms;
import org.recaudo.affiliates.jdbc.IncomingRoll;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.FileRefused;
import org.recaudo.formats.Rejection;
import org.recaudo.intake.Delivery;
import org.recaudo.intake.DeliveryHandler;
import org.recaudo.intake.DeliveryLog;
import org.recaudo.intake.RecordSource;
import org.recaudo.money.BillingPeriod;
import org.recaudo.runs.Gates;

/**
 * Takes one full roll of the run's period: everything in the delivery's transaction, the gate before anything stands.
 */
final class RollImport implements DeliveryHandler {

    private static final String GATE = "roll-loss";
    private static final int BATCH = 5_000;

    private final IncomingRoll roll;
    private final RollRun run;
    private final Gates gates;
    private final KnownPlans plans;
    private final List<RollLine> rejected = new ArrayList<>();

    RollImport(IncomingRoll roll, RollRun run, Gates gates, KnownPlans plans) {
        this.roll = roll;
        this.run = run;
        this.gates = gates;
        this.plans = plans;
    }

    /** Nobody leaves because their line is wrong. */
    @Override
    public void rejectedByLayout(FileRecord record) {
        Rejection rejection = record.rejection();
        if (rejection != null) {
            rejected.add(RollLine.rejected(record, rejection));
        }
    }

    @Override
    public void post(Delivery delivery, RecordSource records, DeliveryLog log) {
        BillingPeriod period = run.period();
        refuseThePast(period);
        rejected.clear();
        roll.begin();
        RollColumns columns = stage(records, log);
        reject(roll.takeOutDuplicates(), columns::duplicate, log);
        reject(roll.takeOutRepeatedCuils(), columns::repeatedCuil, log);
        reject(roll.takeOutOrphans(), columns::orphan, log);
        checkLoss(roll.loss(period));
        for (long taken = roll.count(); taken > 0; taken--) {
            log.accepted(0);
        }
        Map<RollChange, Long> changes = roll.post(delivery, period);
        run.report(changes);
    }

    /** What is in force of a later period would be hidden behind an older roll. */
    private void refuseThePast(BillingPeriod period) {
        roll.latestEffect().filter(latest -> latest.isAfter(period.last())).ifPresent(latest -> {
            throw FileRefused.whole(
                    "a full roll for %s is older than what is in force since %s; run it with --period=%s or later"
                            .formatted(period, latest, BillingPeriod.of(latest)));
        });
    }

    private RollColumns stage(RecordSource source, DeliveryLog log) {
        RollTerms terms = new RollTerms(run.period().last(), plans.codes());
        RollColumns columns = RollColumns.unknown();
        List<RollLine> batch = new ArrayList<>(BATCH);
        try (Stream<FileRecord> records = source.records()) {
            for (Iterator<FileRecord> left = records.iterator(); left.hasNext(); ) {
                FileRecord record = left.next();
                columns = columns.learn(record);
                batch.add(RollLine.read(record, terms));
                if (batch.size() + rejected.size() >= BATCH) {
                    flush(batch, log);
                }
            }
        }
        flush(batch, log);
        return columns;
    }

    /** The lines go to the database first and to the log after it: both use the delivery's connection. */
    private void flush(List<RollLine> batch, DeliveryLog log) {
        roll.stage(batch);
        roll.stage(rejected);
        rejected.clear();
        for (RollLine line : batch) {
            Rejection rejection = line.rejection();
            if (rejection != null) {
                log.rejected(rejection);
            }
        }
        batch.clear();
    }

    private static void reject(
            List<IncomingRoll.TakenOut> lines,
            java.util.function.Function<IncomingRoll.TakenOut, Rejection> why,
            DeliveryLog log) {
        lines.forEach(line -> log.rejected(why.apply(line)));
    }

    private void checkLoss(RollLoss loss) {
        BigDecimal limit = run.lossPercentMax();
        gates.check(
                RollRun.JOB,
                GATE,
                loss.exceeds(limit),
                "The roll leaves out %d of the %d affiliates in force, more than %s percent"
                        .formatted(loss.lost(), loss.inForce(), limit.toPlainString()));
    }
}
