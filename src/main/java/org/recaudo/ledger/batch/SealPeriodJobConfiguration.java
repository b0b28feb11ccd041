// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger.batch;

import java.util.List;
import org.recaudo.ledger.Seal;
import org.recaudo.money.BillingPeriod;
import org.recaudo.runs.GateClosed;
import org.recaudo.runs.JobReport;
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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Finance closes a period: from then on it takes no entry. Nothing forces it while a condition is not met. */
@Configuration(proxyBeanMethods = false)
class SealPeriodJobConfiguration {

    private static final String JOB = "seal-period";

    @Bean
    Flow sealPeriodFlow(Step sealPeriodStep) {
        return new FlowBuilder<SimpleFlow>(JOB).start(sealPeriodStep).build();
    }

    @Bean
    Step sealPeriodStep(JobRepository repository, PlatformTransactionManager transactions, Seal seal, SealRun run) {
        return new StepBuilder(JOB, repository)
                .tasklet(
                        (contribution, context) -> {
                            run.seal(seal);
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    @Bean
    SealRun sealRun(RunOptions options, RunReport report) {
        return new SealRun(options.period(), report);
    }

    @Bean
    Job sealPeriodJob(JobRepository repository, Flow sealPeriodFlow) {
        return new JobBuilder(JOB, repository).start(sealPeriodFlow).end().build();
    }

    /** The period that is to be sealed, and where to tell of it. */
    record SealRun(BillingPeriod period, RunReport report) {

        void seal(Seal seal) {
            JobReport job = report.job(JOB);
            if (seal.isSealed(period)) {
                job.note("Period %s is sealed already".formatted(period));
                return;
            }
            List<String> hindrances = seal.hindrances(period);
            if (!hindrances.isEmpty()) {
                throw new GateClosed(
                        "seal", "Period %s is not sealed. %s".formatted(period, String.join(". ", hindrances)));
            }
            seal.seal(period);
            job.count("periods sealed", 1);
            job.worked();
        }
    }
}
