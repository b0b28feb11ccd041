// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.arrears.batch;

import org.recaudo.arrears.Arrears;
import org.recaudo.arrears.LateFeeTerms;
import org.recaudo.arrears.jdbc.ArrearsTable;
import org.recaudo.ledger.ChartOfAccounts;
import org.recaudo.ledger.LedgerBook;
import org.recaudo.ledger.OpenItems;
import org.recaudo.runs.Fund;
import org.recaudo.runs.JobReport;
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
 * {@code compute-arrears}: looks at every account with anything outstanding at the business date, keeps what is overdue
 * by age, raises late fees to the item of the period, and then closes the period's arrears.
 */
@Configuration(proxyBeanMethods = false)
class ComputeArrearsJobConfiguration {

    static final String JOB = "compute-arrears";
    private static final int ACCOUNTS_A_CHUNK = 2_000;

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;

    ComputeArrearsJobConfiguration(JobRepository repository, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    @Bean
    Job computeArrearsJob(Flow computeArrearsFlow) {
        return new JobBuilder(JOB, repository).start(computeArrearsFlow).end().build();
    }

    @Bean
    Flow computeArrearsFlow(Step raiseLateFeesStep, Step closeArrearsStep) {
        return new FlowBuilder<SimpleFlow>(JOB)
                .start(raiseLateFeesStep)
                .next(closeArrearsStep)
                .build();
    }

    @Bean
    Step raiseLateFeesStep(ArrearsRun run, OpenItems openItems, ArrearsPosting posting) {
        return new StepBuilder("compute-arrears.raise-late-fees", repository)
                .<Arrears, Arrears>chunk(ACCOUNTS_A_CHUNK)
                .transactionManager(transactions)
                .reader(new StreamReader<>(() -> run.pending(openItems)))
                .writer(posting)
                .build();
    }

    @Bean
    Step closeArrearsStep(ArrearsRun run, ArrearsTable table, RunReport report) {
        return new StepBuilder("compute-arrears.close", repository)
                .tasklet(
                        (contribution, context) -> {
                            if (run.isComplete()) {
                                note(report.job(JOB), run);
                            } else {
                                table.complete(run.period(), run.terms());
                                report.job(JOB).worked();
                            }
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    @Bean
    ArrearsRun arrearsRun(ArrearsTable table, LateFeeTerms lateFee, Fund fund, RunOptions options) {
        return new ArrearsRun(table, lateFee, fund, options);
    }

    @Bean
    LateFeeEntries lateFeeEntries(ArrearsRun run, ChartOfAccounts chart) {
        return new LateFeeEntries(run, chart);
    }

    @Bean
    ArrearsPosting arrearsPosting(ArrearsTable table, LedgerBook book, LateFeeEntries entries, RunReport report) {
        return new ArrearsPosting(table, book, entries, report);
    }

    private static void note(JobReport report, ArrearsRun run) {
        if (!report.hasWorked()) {
            report.note("the arrears of %s are computed already and stay as they are".formatted(run.period()));
        }
    }
}
