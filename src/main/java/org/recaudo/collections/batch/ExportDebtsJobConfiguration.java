// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

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

/** {@code export-debts}: what is open on the business date becomes one file for each network that is told of it. */
@Configuration(proxyBeanMethods = false)
class ExportDebtsJobConfiguration {

    @Bean
    Job exportDebtsJob(JobRepository repository, Flow exportDebtsFlow) {
        return new JobBuilder(DebtExport.JOB, repository)
                .start(exportDebtsFlow)
                .end()
                .build();
    }

    @Bean
    Flow exportDebtsFlow(Step numberDebtsStep, Step writeDebtsStep) {
        return new FlowBuilder<SimpleFlow>(DebtExport.JOB)
                .start(numberDebtsStep)
                .next(writeDebtsStep)
                .build();
    }

    /** The numbers of the files are committed before any of them is written. */
    @Bean
    Step numberDebtsStep(JobRepository repository, PlatformTransactionManager transactions, DebtExport export) {
        return step(repository, "number", transactions, export::number);
    }

    @Bean
    Step writeDebtsStep(JobRepository repository, DebtExport export) {
        return step(repository, "write", new ResourcelessTransactionManager(), export::write);
    }

    private static Step step(
            JobRepository repository, String name, PlatformTransactionManager transactions, Runnable work) {
        return new StepBuilder(DebtExport.JOB + "." + name, repository)
                .tasklet(
                        (contribution, context) -> {
                            work.run();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }
}
