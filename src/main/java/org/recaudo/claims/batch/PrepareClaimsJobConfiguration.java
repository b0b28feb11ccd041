// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.batch;

import org.recaudo.charges.RenderedServices;
import org.recaudo.claims.Agreements;
import org.recaudo.claims.Claim;
import org.recaudo.claims.jdbc.ClaimTables;
import org.recaudo.runs.RunOptions;
import org.recaudo.runs.RunReport;
import org.recaudo.runs.batch.StreamReader;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.FlowBuilder;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.job.flow.support.SimpleFlow;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** {@code prepare-claims}: services rendered to insured patients, not claimed yet, become estimated claims. */
@Configuration(proxyBeanMethods = false)
class PrepareClaimsJobConfiguration {

    private static final int CLAIMS_A_CHUNK = 1_000;

    @Bean
    Job prepareClaimsJob(JobRepository repository, Flow prepareClaimsFlow) {
        return new JobBuilder(ClaimPreparing.JOB, repository)
                .start(prepareClaimsFlow)
                .end()
                .build();
    }

    @Bean
    Flow prepareClaimsFlow(Step prepareClaimsStep) {
        return new FlowBuilder<SimpleFlow>(ClaimPreparing.JOB)
                .start(prepareClaimsStep)
                .build();
    }

    @Bean
    Step prepareClaimsStep(
            JobRepository repository, PlatformTransactionManager transactions, ClaimPreparing preparing) {
        return new StepBuilder(ClaimPreparing.JOB, repository)
                .<Claim, Claim>chunk(CLAIMS_A_CHUNK)
                .transactionManager(transactions)
                .reader(new StreamReader<>(preparing::pending))
                .writer(preparing)
                .build();
    }

    @Bean
    ClaimPreparing claimPreparing(
            RenderedServices services, Agreements agreements, ClaimTables tables, PreparingRun run) {
        return new ClaimPreparing(services, agreements, tables, run);
    }

    @Bean
    PreparingRun preparingRun(RunOptions options, RunReport report) {
        return new PreparingRun(options, report);
    }
}
