// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.batch;

import java.util.List;
import org.recaudo.claims.Agreement;
import org.recaudo.claims.Agreements;
import org.recaudo.claims.jdbc.ClaimTables;
import org.recaudo.claims.render.BundleArchive;
import org.recaudo.ledger.ChartOfAccounts;
import org.recaudo.ledger.LedgerBook;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.Fund;
import org.recaudo.runs.Outputs;
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
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * {@code bundle-claims}: claims that keep every rule and are in a required state become one bundle an insurer, which is
 * owed from then on; then the archives of all bundles of the period are written, where they are not there yet.
 */
@Configuration(proxyBeanMethods = false)
class BundleClaimsJobConfiguration {

    @Bean
    Job bundleClaimsJob(JobRepository repository, Flow bundleClaimsFlow) {
        return new JobBuilder(ClaimBundling.JOB, repository)
                .start(bundleClaimsFlow)
                .end()
                .build();
    }

    @Bean
    Flow bundleClaimsFlow(Step bundleClaimsStep, Step writeBundlesStep) {
        return new FlowBuilder<SimpleFlow>(ClaimBundling.JOB)
                .start(bundleClaimsStep)
                .next(writeBundlesStep)
                .build();
    }

    /** One transaction an insurer: bundle, states and ledger entries stand together or not at all. */
    @Bean
    Step bundleClaimsStep(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Agreements agreements,
            ClaimBundling bundling) {
        return new StepBuilder(ClaimBundling.JOB, repository)
                .<Agreement, Agreement>chunk(1)
                .transactionManager(transactions)
                .reader(new StreamReader<>(() -> List.copyOf(agreements.all()).stream()))
                .writer(chunk -> chunk.forEach(bundling::bundle))
                .build();
    }

    @Bean
    Step writeBundlesStep(JobRepository repository, PlatformTransactionManager transactions, BundleWriting writing) {
        return new StepBuilder("bundle-claims.write", repository)
                .tasklet(
                        (contribution, context) -> {
                            writing.write();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    @Bean
    BundlingRun bundlingRun(RunOptions options, RunReport report, Fund fund) {
        return new BundlingRun(options, report, fund);
    }

    @Bean
    ClaimBundling claimBundling(ClaimTables tables, LedgerBook book, ChartOfAccounts chart, BundlingRun run) {
        return new ClaimBundling(tables, book, chart, run);
    }

    @Bean
    BundleArchive bundleArchive(Fund fund, ConfigSource config) {
        return new BundleArchive(fund, config);
    }

    @Bean
    BundleWriting bundleWriting(ClaimTables tables, Agreements agreements, BundleFolder folder, BundlingRun run) {
        return new BundleWriting(tables, agreements, folder, run);
    }

    @Bean
    BundleFolder bundleFolder(BundleArchive archive, Outputs outputs) {
        return new BundleFolder(archive, outputs);
    }
}
