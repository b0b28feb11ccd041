// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates.batch;

import org.recaudo.affiliates.KnownPlans;
import org.recaudo.affiliates.jdbc.IncomingRoll;
import org.recaudo.affiliates.jdbc.Versions;
import org.recaudo.formats.Purpose;
import org.recaudo.intake.DeliveryHandler;
import org.recaudo.intake.Intake;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.Gates;
import org.recaudo.runs.RunOptions;
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

/** Full rolls first, then the changes to them: one transaction a file, which the intake opens. */
@Configuration(proxyBeanMethods = false)
class ImportAffiliateRollJobConfiguration {

    @Bean
    Flow importAffiliateRollFlow(Step importRollStep, Step importChangesStep) {
        return new FlowBuilder<SimpleFlow>(RollRun.JOB)
                .start(importRollStep)
                .next(importChangesStep)
                .build();
    }

    @Bean
    Step importRollStep(JobRepository repository, Intake intake, RollImport rolls, RunReport report) {
        return step(repository, "rolls", () -> take(intake, Purpose.AFFILIATE_ROLL, rolls, report));
    }

    @Bean
    Step importChangesStep(JobRepository repository, Intake intake, ChangesImport changes, RunReport report) {
        return step(repository, "changes", () -> take(intake, Purpose.AFFILIATE_CHANGES, changes, report));
    }

    @Bean
    Job importAffiliateRollJob(JobRepository repository, Flow importAffiliateRollFlow) {
        return new JobBuilder(RollRun.JOB, repository)
                .start(importAffiliateRollFlow)
                .end()
                .build();
    }

    @Bean
    RollRun rollRun(RunOptions options, ConfigSource config, RunReport report) {
        return new RollRun(options, config, report);
    }

    @Bean
    RollImport rollImport(IncomingRoll roll, RollRun run, Gates gates, KnownPlans plans) {
        return new RollImport(roll, run, gates, plans);
    }

    @Bean
    ChangesImport changesImport(Versions versions, RollRun run) {
        return new ChangesImport(versions, run);
    }

    private static Step step(JobRepository repository, String name, Runnable work) {
        return new StepBuilder(RollRun.JOB + "-" + name, repository)
                .tasklet(
                        (contribution, context) -> {
                            work.run();
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .build();
    }

    private static void take(Intake intake, Purpose purpose, DeliveryHandler handler, RunReport report) {
        if (intake.take(purpose, handler).posted() > 0) {
            report.job(RollRun.JOB).worked();
        }
    }
}
