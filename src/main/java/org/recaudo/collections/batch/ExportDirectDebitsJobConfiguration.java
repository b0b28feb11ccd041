// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import org.recaudo.formats.Purpose;
import org.recaudo.intake.Intake;
import org.recaudo.runs.RunReport;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.FlowBuilder;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.job.flow.support.SimpleFlow;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * {@code export-direct-debits}: mandates that reached the fund are taken, what is owed under mandates becomes orders in
 * one transaction, and then their files are written.
 */
@Configuration(proxyBeanMethods = false)
class ExportDirectDebitsJobConfiguration {

    @Bean
    Job exportDirectDebitsJob(JobRepository repository, Flow exportDirectDebitsFlow) {
        return new JobBuilder(DebitPresenting.JOB, repository)
                .start(exportDirectDebitsFlow)
                .end()
                .build();
    }

    @Bean
    Flow exportDirectDebitsFlow(Step takeMandatesStep, Step presentDebitsStep, Step writeDebitsStep) {
        return new FlowBuilder<SimpleFlow>(DebitPresenting.JOB)
                .start(takeMandatesStep)
                .next(presentDebitsStep)
                .next(writeDebitsStep)
                .build();
    }

    /** One transaction a file, which the intake opens. */
    @Bean
    Step takeMandatesStep(JobRepository repository, Intake intake, MandateImport mandates, RunReport report) {
        return step(repository, "mandates", new ResourcelessTransactionManager(), () -> {
            if (intake.take(Purpose.MANDATES, mandates).posted() > 0) {
                report.job(DebitPresenting.JOB).worked();
            }
        });
    }

    @Bean
    Step presentDebitsStep(
            JobRepository repository, PlatformTransactionManager transactions, DebitPresenting presenting) {
        return step(repository, "present", transactions, presenting::present);
    }

    @Bean
    Step writeDebitsStep(JobRepository repository, DebitFiles files) {
        return step(repository, "write", new ResourcelessTransactionManager(), files::write);
    }

    private static Step step(
            JobRepository repository, String name, PlatformTransactionManager transactions, Runnable work) {
        return new StepBuilder(DebitPresenting.JOB + "." + name, repository)
                .tasklet(
                        (contribution, context) -> {
                            work.run();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }
}
