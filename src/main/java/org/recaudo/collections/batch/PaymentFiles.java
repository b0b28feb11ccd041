// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.recaudo.collections.render.OutcomeList;
import org.recaudo.collections.render.SuspenseList;
import org.recaudo.runs.JobReport;
import org.recaudo.runs.Outputs;
import org.recaudo.runs.Outputs.OutputFolder;
import org.recaudo.runs.RunOptions;
import org.recaudo.runs.RunReport;
import org.springframework.stereotype.Component;

/** The files of a period's payments: what became of each, and what waits for a person. */
@Component
final class PaymentFiles {

    private static final String BASIS = "made-of.txt";

    private final Lists lists;
    private final Outputs outputs;
    private final RunOptions options;
    private final JobReport report;

    /** What is written. */
    @Component
    record Lists(OutcomeList outcomes, SuspenseList suspense) {}

    PaymentFiles(Lists lists, Outputs outputs, RunOptions options, RunReport report) {
        this.lists = lists;
        this.outputs = outputs;
        this.options = options;
        this.report = report.job(PaymentImport.JOB);
    }

    /**
     * Writes what is missing or has changed; nothing when the period has no payments. What the lists were made of
     * stands beside them, so that a run that was stopped between the books and the lists is noticed by the next.
     */
    void write() {
        OutputFolder folder = outputs.folder(PaymentImport.JOB);
        boolean any = report.hasWorked() || lists.outcomes().hasAny(options);
        String basis = any ? lists.outcomes().basis(options) : "";
        if (!any || (folder.complete() && basis.equals(written(folder)))) {
            return;
        }
        folder.write("payment-outcomes.csv", out -> lists.outcomes().write(options, out));
        folder.write("suspense-corrections.csv", lists.suspense()::write);
        folder.write(BASIS, out -> out.write(basis.getBytes(StandardCharsets.UTF_8)));
        folder.manifest();
    }

    private static String written(OutputFolder folder) {
        try {
            Path file = folder.path().resolve(BASIS);
            return Files.isRegularFile(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read %s in %s".formatted(BASIS, folder.path()), e);
        }
    }
}
