// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

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

    /** Writes what is missing or has changed; nothing when the period has no payments. */
    void write() {
        OutputFolder folder = outputs.folder(PaymentImport.JOB);
        if (!report.hasWorked() && (folder.complete() || !lists.outcomes().hasAny(options))) {
            return;
        }
        folder.write("payment-outcomes.csv", out -> lists.outcomes().write(options, out));
        folder.write("suspense-corrections.csv", lists.suspense()::write);
        folder.manifest();
    }
}
