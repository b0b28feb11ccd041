// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates.batch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recaudo.affiliates.AffiliateMovement;
import org.recaudo.affiliates.MovementLine;
import org.recaudo.affiliates.MovementResult;
import org.recaudo.affiliates.NewVersion;
import org.recaudo.affiliates.RollChange;
import org.recaudo.affiliates.RollFault;
import org.recaudo.affiliates.RollTerms;
import org.recaudo.affiliates.Roster;
import org.recaudo.affiliates.Standing;
import org.recaudo.affiliates.jdbc.Versions;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.Rejection;
import org.recaudo.intake.Delivery;
import org.recaudo.intake.DeliveryHandler;
import org.recaudo.intake.DeliveryLog;
import org.recaudo.intake.RecordSource;

/** Takes one SSSalud change file: each movement in the order of the file, some hundreds at a time. */
final class ChangesImport implements DeliveryHandler {

    private static final int BATCH = 500;

    private final Versions versions;
    private final RollRun run;

    ChangesImport(Versions versions, RollRun run) {
        this.versions = versions;
        this.run = run;
    }

    @Override
    public void post(Delivery delivery, RecordSource source, DeliveryLog log) {
        RollTerms terms = new RollTerms(run.period().last(), Set.of());
        Map<String, String> provinces = run.provinces();
        Map<RollChange, Long> changes = new EnumMap<>(RollChange.class);
        int greatestHousehold = versions.greatestHousehold();
        List<MovementLine> batch = new ArrayList<>(BATCH);
        try (Stream<FileRecord> records = source.records()) {
            for (Iterator<FileRecord> left = records.iterator(); left.hasNext(); ) {
                FileRecord record = left.next();
                batch.add(MovementLine.read(record, delivery.at(record.line()), terms, provinces));
                if (batch.size() == BATCH || !left.hasNext()) {
                    Roster roster = new Roster(standings(batch), greatestHousehold, run.defaults());
                    apply(batch, roster, changes, log);
                    greatestHousehold = roster.greatestHousehold();
                    batch.clear();
                }
            }
        }
        run.report(changes);
    }

    private List<Standing> standings(List<MovementLine> batch) {
        Set<String> cuils = new TreeSet<>();
        for (MovementLine line : batch) {
            AffiliateMovement movement = line.movement();
            if (movement != null) {
                cuils.add(movement.cuil());
                cuils.add(movement.titularCuil());
            }
        }
        return versions.ofHouseholdsOf(cuils);
    }

    private void apply(List<MovementLine> batch, Roster roster, Map<RollChange, Long> changes, DeliveryLog log) {
        List<NewVersion> made = new ArrayList<>();
        for (MovementLine line : batch) {
            AffiliateMovement movement = line.movement();
            Rejection rejection = line.rejection();
            if (movement != null) {
                MovementResult result = roster.apply(movement);
                made.addAll(result.versions());
                rejection = rejection(line.record(), result);
                if (rejection == null) {
                    logTaken(result, log);
                }
            }
            if (rejection != null) {
                log.rejected(rejection);
            }
        }
        versions.add(made);
        made.forEach(version -> changes.merge(version.change(), 1L, Math::addExact));
    }

    /** A movement that says nothing new was taken before. */
    private static void logTaken(MovementResult result, DeliveryLog log) {
        if (result.versions().isEmpty()) {
            log.skipped(0);
        } else {
            log.accepted(0);
        }
    }

    private static @Nullable Rejection rejection(FileRecord record, MovementResult result) {
        RollFault fault = result.fault();
        return fault == null ? null : record.reject(result.field(), fault, result.expected());
    }
}
