// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.recaudo.collections.OutboundFile;
import org.recaudo.collections.OutboundPlan;
import org.recaudo.collections.OutboundValues;
import org.recaudo.collections.jdbc.OrderTables.Payable;
import org.recaudo.intake.Agreement;
import org.recaudo.runs.JobReport;
import org.recaudo.runs.Outputs.OutputFolder;
import org.springframework.stereotype.Component;

/**
 * Writes the files of the orders that stand committed, where they are not there yet: after a crash the same bytes
 * again. Each has a folder of its own, named by its sequence, because networks ask for names that repeat within a day.
 */
@Component
final class DebitFiles {

    private final DebitTables tables;
    private final OutboundRun run;

    DebitFiles(DebitTables tables, OutboundRun run) {
        this.tables = tables;
        this.run = run;
    }

    void write() {
        List<OutboundFile> files = tables.files()
                .of(OutboundFile.Purpose.DEBIT_ORDERS, run.options().period());
        OutputFolder folder = run.outputs().folder(DebitPresenting.JOB);
        StandingFiles standing = new StandingFiles(folder);
        if (files.isEmpty() || standing.areWhole(files.stream().map(this::name).toList())) {
            return;
        }
        for (OutboundFile file : files) {
            standing.write(name(file), out -> write(file, out));
        }
        folder.manifest();
        JobReport report = run.report().job(DebitPresenting.JOB);
        report.worked();
    }

    private String name(OutboundFile file) {
        return String.format(
                Locale.ROOT,
                "%s/%06d/%s",
                file.agreement(),
                file.sequence(),
                plan(file).fileName(values(file)));
    }

    private void write(OutboundFile file, OutputStream out) {
        OutboundValues values = values(file);
        try (Stream<Payable> last = tables.orders().ofFile(file.agreement(), file.sequence())) {
            LocalDate collectOn = last.map(payable -> payable.order().collectOn())
                    .max(LocalDate::compareTo)
                    .orElse(file.businessDate());
            values.set("last-collect-date", collectOn);
        }
        try (Stream<Payable> orders = tables.orders().ofFile(file.agreement(), file.sequence())) {
            plan(file)
                    .write(
                            out,
                            values,
                            orders.map(order -> DebitDraft.values(values, order))
                                    .iterator());
        }
    }

    private OutboundValues values(OutboundFile file) {
        return run.plans().values(agreement(file), file);
    }

    private OutboundPlan plan(OutboundFile file) {
        return run.plans().debits(agreement(file));
    }

    private Agreement agreement(OutboundFile file) {
        return run.networks().agreement(file.agreement());
    }
}
