// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake.files;

import org.recaudo.formats.Purpose;
import org.recaudo.intake.PostedDelivery.Counts;
import org.recaudo.money.Money;
import org.recaudo.runs.Fund;
import org.recaudo.runs.JobReport;
import org.recaudo.runs.RunReport;
import org.springframework.stereotype.Component;

/** Tells the run's report what became of each file, in records and money. */
@Component
final class IntakeReport {
    private final RunReport report;
    private final Fund fund;

    IntakeReport(RunReport report, Fund fund) {
        this.report = report;
        this.fund = fund;
    }

    JobReport job(Purpose purpose) {
        return report.job(purpose.job());
    }

    void file(Purpose purpose, Inspection inspection, String outcome, String message) {
        job(purpose)
                .input(new JobReport.Input(
                        inspection.file().name(),
                        inspection.sha256(),
                        inspection.format().id(),
                        outcome,
                        message));
    }

    void unclaimed(Purpose purpose, InputFile file, String outcome, String message) {
        job(purpose).input(new JobReport.Input(file.name(), ContentHash.of(file.path()), "", outcome, message));
    }

    void records(Purpose purpose, Counts counts) {
        JobReport job = job(purpose);
        job.records(counts.read(), counts.accepted(), counts.rejected(), counts.skipped());
        if (counts.readMinor() != 0) {
            job.amount("money read", money(counts.readMinor()));
            job.amount("money accepted", money(counts.acceptedMinor()));
            job.amount("money rejected", money(counts.rejectedMinor()));
            job.amount("money skipped", money(counts.skippedMinor()));
        }
    }

    private Money money(long minor) {
        return Money.ofMinor(minor, fund.currency());
    }
}
