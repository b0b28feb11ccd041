// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.launch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recaudo.money.BillingPeriod;
import org.recaudo.operations.ExitCode;
import org.recaudo.operations.JobName;
import org.recaudo.operations.Receipt;
import org.recaudo.operations.RunRequest;
import org.recaudo.operations.render.ReceiptFiles;
import org.recaudo.runs.JobReport;
import org.recaudo.runs.Outputs;
import org.recaudo.runs.RunOptions;
import org.recaudo.runs.RunReport;
import org.recaudo.runs.Sql;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the receipt of a run from what its jobs reported, and leaves it beside their outputs. */
final class ReceiptWriter {

    private final Session session;
    private final RunOptions options;
    private final JobName job;
    private final Instant started;

    ReceiptWriter(Session session, RunOptions options, JobName job, Instant started) {
        this.session = session;
        this.options = options;
        this.job = job;
        this.started = started;
    }

    /** The receipt of a run that ended before it had a context. */
    static Receipt early(RunRequest request, RunPlaces places, Failure failure, Instant started) {
        BillingPeriod period = request.period() == null ? new BillingPeriod(YearMonth.of(1, 1)) : request.period();
        LocalDate date = request.businessDate() == null ? period.first() : request.businessDate();
        return new Receipt(
                request.command(),
                period,
                date,
                request.dryRun(),
                failure.exit(),
                failure.message(),
                List.of(),
                started,
                JobRun.since(started),
                List.of(),
                System.getProperty("user.name", "unknown"),
                places.log(request.command()).toString(),
                NextCommand.after(failure.exit(), request.command(), period));
    }

    Receipt without(ExitCode exit, String message) {
        return without(new Failure(exit, message));
    }

    /** A run that did no work leaves no receipt on disk. */
    Receipt without(Failure failure) {
        return receipt(failure.exit(), failure.message(), List.of(), List.of());
    }

    Receipt write(JobExecution execution, @Nullable Failure failure) {
        List<Receipt.Job> jobs = jobs(execution, failure);
        List<ExitCode> exits =
                new ArrayList<>(jobs.stream().map(Receipt.Job::exit).toList());
        if (failure != null) {
            exits.add(failure.exit());
        }
        ExitCode exit = ExitCode.of(exits);
        String message = failure == null ? alreadyDone(exit) : failure.message();
        Receipt receipt = receipt(exit, message, jobs, earlier(execution));
        if (exit != ExitCode.NOTHING_TO_DO && !options.dryRun()) {
            ReceiptFiles.write(
                    receipt, session.bean(Outputs.class).folder(job.text()).path());
        }
        return receipt;
    }

    private List<Receipt.Job> jobs(JobExecution execution, @Nullable Failure failure) {
        List<Receipt.Job> jobs = new ArrayList<>();
        RunReport reports = session.bean(RunReport.class);
        List<JobName> begun = Arrays.stream(JobName.values())
                .filter(name -> JobTimes.begun(execution, name.text()))
                .toList();
        for (JobName name : begun) {
            JobReport report = reports.job(name.text());
            boolean last = name == begun.get(begun.size() - 1);
            ExitCode exit = last && failure != null ? failure.exit() : exit(report);
            jobs.add(new Receipt.Job(report, exit, JobTimes.of(execution, report.name())));
        }
        return jobs;
    }

    private static ExitCode exit(JobReport report) {
        if (report.hasRejects()) {
            return ExitCode.DONE_WITH_REJECTS;
        }
        return report.hasWorked() ? ExitCode.DONE : ExitCode.NOTHING_TO_DO;
    }

    /** Tells a month that is billed already from one for which there is no input. */
    private @Nullable String alreadyDone(ExitCode exit) {
        if (exit != ExitCode.NOTHING_TO_DO) {
            return null;
        }
        boolean before = session.bean(JdbcClient.class)
                .sql(Sql.of(ReceiptWriter.class, "completed-before"))
                .param("job", job.text())
                .param("period", options.period().toString())
                .query(Boolean.class)
                .single();
        String done = job == JobName.RUN_MONTH ? "is billed already" : "had this done already";
        return before ? "Period %s %s.".formatted(options.period(), done) : "There is no input for it.";
    }

    private List<Duration> earlier(JobExecution execution) {
        return session.bean(JdbcClient.class)
                .sql(Sql.of(ReceiptWriter.class, "earlier-durations"))
                .param("job", job.text())
                .param("execution", execution.getId())
                .query((row, number) -> Duration.ofMillis(row.getLong("milliseconds")))
                .list();
    }

    private Receipt receipt(ExitCode exit, @Nullable String failure, List<Receipt.Job> jobs, List<Duration> earlier) {
        return new Receipt(
                job.text(),
                options.period(),
                options.businessDate(),
                options.dryRun(),
                exit,
                failure,
                jobs,
                started,
                JobRun.since(started),
                earlier,
                options.operator(),
                RunPlaces.log(session.bean(Outputs.class).home(), job.text()).toString(),
                NextCommand.after(exit, job.text(), options.period()));
    }
}
