// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import org.recaudo.collections.CollectionTerms;
import org.recaudo.formats.Purpose;
import org.recaudo.intake.Intake;
import org.recaudo.intake.IntakeSummary;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.Fund;
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

/** Payments files become payments, ledger entries and rejected debits: one transaction a file. */
@Configuration(proxyBeanMethods = false)
class ImportPaymentsJobConfiguration {

    private static final String FILE = "collections.yml";

    @Bean
    CollectionTerms collectionTerms(ConfigSource config, Fund fund) {
        return config.has(FILE)
                ? CollectionTerms.read(config.read(FILE), fund.calendar())
                : CollectionTerms.standard(fund.calendar());
    }

    @Bean
    Flow importPaymentsFlow(Step importPaymentsStep, Step correctPaymentsStep, Step writePaymentListsStep) {
        return new FlowBuilder<SimpleFlow>("import-payments")
                .start(importPaymentsStep)
                .next(correctPaymentsStep)
                .next(writePaymentListsStep)
                .build();
    }

    /** The step itself needs no transaction: the intake opens one for each file. */
    @Bean
    Step importPaymentsStep(JobRepository repository, Intake intake, PaymentImport payments, RunReport report) {
        return new StepBuilder("import-payments", repository)
                .tasklet(
                        (contribution, context) -> {
                            IntakeSummary summary = intake.take(Purpose.PAYMENTS, payments);
                            if (summary.posted() > 0) {
                                report.job(PaymentImport.JOB).worked();
                            }
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .build();
    }

    /** After the payments, so that a decision may be about one of them. */
    @Bean
    Step correctPaymentsStep(
            JobRepository repository, Intake intake, CorrectionImport corrections, RunOptions options) {
        return new StepBuilder("import-payments.correct", repository)
                .tasklet(
                        (contribution, context) -> {
                            if (!options.corrections().isEmpty()) {
                                intake.take(Purpose.CORRECTIONS, corrections);
                            }
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .build();
    }

    /** Written from what is committed, so that writing again gives the same bytes. */
    @Bean
    Step writePaymentListsStep(JobRepository repository, PaymentFiles files) {
        return new StepBuilder("import-payments.write-lists", repository)
                .tasklet(
                        (contribution, context) -> {
                            files.write();
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .build();
    }

    @Bean
    Job importPaymentsJob(JobRepository repository, Flow importPaymentsFlow) {
        return new JobBuilder(PaymentImport.JOB, repository)
                .start(importPaymentsFlow)
                .end()
                .build();
    }
}
