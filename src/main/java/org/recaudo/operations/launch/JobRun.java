// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.launch;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recaudo.operations.ExitCode;
import org.recaudo.operations.JobName;
import org.recaudo.operations.Receipt;
import org.recaudo.operations.RunRequest;
import org.recaudo.runs.RunOptions;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.AbstractJob;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.NoSuchJobException;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.core.task.SyncTaskExecutor;

/**
 * Runs one job from lock to receipt. Each run is an instance of its own: what was done already is told by the data, not
 * by Spring Batch's tables, so a step is never skipped because an earlier run had completed it.
 */
public final class JobRun {

    private final Class<?> application;
    private final RunPlaces places;
    private final JobName job;
    private final RunRequest request;

    public JobRun(Class<?> application, RunPlaces places, JobName job, RunRequest request) {
        this.application = application;
        this.places = places;
        this.job = job;
        this.request = request;
    }

    /** Never throws for what an operator can meet: the receipt says what happened. */
    public Receipt run() {
        Instant started = Instant.now();
        try (StopSignal stop = new StopSignal();
                Session session = Session.open(application, places, request)) {
            RunOptions options = session.bean(RunOptions.class);
            ReceiptWriter receipts = new ReceiptWriter(session, options, job, started);
            Optional<BookLock> lock = BookLock.tryTake(session.locks());
            if (lock.isEmpty()) {
                return receipts.without(ExitCode.BUSY, "Another run is writing this fund's books.");
            }
            try (BookLock held = lock.get()) {
                return launch(session, stop, receipts);
            }
        } catch (SQLException | RuntimeException e) {
            Failure failure = Failure.of(e);
            return ReceiptWriter.early(request, places, failure, started);
        }
    }

    private Receipt launch(Session session, StopSignal stop, ReceiptWriter receipts) {
        JobRepository repository = session.bean(JobRepository.class);
        Job batchJob;
        try {
            batchJob = session.bean(job.jobBean(), Job.class);
        } catch (RuntimeException e) {
            return receipts.without(Failure.of(e));
        }
        if (!request.dryRun()) {
            recover(repository);
        }
        ((AbstractJob) batchJob).registerJobExecutionListener(stop);
        try {
            JobExecution execution = operator(repository).start(batchJob, parameters(repository));
            return receipts.write(execution, failure(execution));
        } catch (JobExecutionException e) {
            return receipts.without(Failure.of(e));
        }
    }

    /** The lock is ours, so whoever stands as started is dead. */
    private static void recover(JobRepository repository) {
        for (JobName name : JobName.values()) {
            for (JobExecution dead : repository.findRunningJobExecutions(name.text())) {
                operator(repository).recover(dead);
            }
        }
    }

    /** An operator of our own: the application's would make every job, and so ask for every job's configuration. */
    private static JobOperator operator(JobRepository repository) {
        TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
        operator.setJobRepository(repository);
        operator.setJobRegistry(new MapJobRegistry());
        operator.setTaskExecutor(new SyncTaskExecutor());
        try {
            operator.afterPropertiesSet();
        } catch (Exception e) {
            throw new IllegalStateException("No job operator", e);
        }
        return operator;
    }

    private JobParameters parameters(JobRepository repository) {
        return new JobParametersBuilder()
                .addString("period", String.valueOf(request.period()))
                .addLong("run", instances(repository) + 1)
                .toJobParameters();
    }

    private long instances(JobRepository repository) {
        try {
            return repository.getJobInstanceCount(job.text());
        } catch (NoSuchJobException e) {
            return 0;
        }
    }

    private static @Nullable Failure failure(JobExecution execution) {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return null;
        }
        return execution.getAllFailureExceptions().stream()
                .findFirst()
                .map(Failure::of)
                .orElse(new Failure(ExitCode.FAILED, "Interrupted. Nothing is lost; the same command resumes."));
    }

    /** How long something took since then. */
    static Duration since(Instant then) {
        return Duration.between(then, Instant.now());
    }
}
