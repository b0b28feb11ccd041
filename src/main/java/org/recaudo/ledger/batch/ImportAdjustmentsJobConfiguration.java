// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger.batch;

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

/** Opening balances become open items, credit and entries: one transaction a file. */
@Configuration(proxyBeanMethods = false)
class ImportAdjustmentsJobConfiguration {

    @Bean
    Flow importAdjustmentsFlow(Step importAdjustmentsStep) {
        return new FlowBuilder<SimpleFlow>(OpeningRun.JOB)
                .start(importAdjustmentsStep)
                .build();
    }

    /** The step itself needs no transaction: the intake opens one for each file. */
    @Bean
    Step importAdjustmentsStep(JobRepository repository, Intake intake, OpeningImport openings, RunReport report) {
        return new StepBuilder(OpeningRun.JOB, repository)
                .tasklet(
                        (contribution, context) -> {
                            if (intake.take(Purpose.ADJUSTMENTS, openings).posted() > 0) {
                                report.job(OpeningRun.JOB).worked();
                            }
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .build();
    }

    @Bean
    Job importAdjustmentsJob(JobRepository repository, Flow importAdjustmentsFlow) {
        return new JobBuilder(OpeningRun.JOB, repository)
                .start(importAdjustmentsFlow)
                .end()
                .build();
    }
}
