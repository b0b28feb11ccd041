// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation.batch;

import java.util.Map;
import org.recaudo.formats.Purpose;
import org.recaudo.intake.Intake;
import org.recaudo.intake.IntakeSummary;
import org.recaudo.intake.Networks;
import org.recaudo.money.Money;
import org.recaudo.reconciliation.AgreementTerms;
import org.recaudo.reconciliation.DiscrepancyWording;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.Fund;
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

/** Bank statements are taken in, one transaction a file; then everything that is open is booked and matched, in one. */
@Configuration(proxyBeanMethods = false)
class ReconcileSettlementsJobConfiguration {

    static final String JOB = "reconcile-settlements";

    private static final String FILE = "reconciliation.yml";

    @Bean
    AgreementTerms agreementTerms(ConfigSource config, Networks networks, Fund fund) {
        ConfigNode node = config.has(FILE) ? config.read(FILE) : new ConfigNode(FILE, "", Map.of());
        return AgreementTerms.read(node, networks, Money.zero(fund.currency()));
    }

    @Bean
    DiscrepancyWording discrepancyWording(ConfigSource config, Fund fund) {
        return DiscrepancyWording.read(config, fund);
    }

    @Bean
    Flow reconcileSettlementsFlow(Step importStatementsStep, Step matchSettlementsStep) {
        return new FlowBuilder<SimpleFlow>(JOB)
                .start(importStatementsStep)
                .next(matchSettlementsStep)
                .build();
    }

    /** The step itself needs no transaction: the intake opens one for each file. */
    @Bean
    Step importStatementsStep(JobRepository repository, Intake intake, StatementImport statements, RunReport report) {
        return new StepBuilder("reconcile-settlements.import-statements", repository)
                .tasklet(
                        (contribution, context) -> {
                            IntakeSummary summary = intake.take(Purpose.BANK_STATEMENT, statements);
                            if (summary.posted() > 0) {
                                report.job(JOB).worked();
                            }
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .build();
    }

    @Bean
    Step matchSettlementsStep(
            JobRepository repository,
            PlatformTransactionManager transactions,
            EntryBooking entries,
            SettlementStep settlements) {
        return new StepBuilder("reconcile-settlements.match", repository)
                .tasklet(
                        (contribution, context) -> {
                            entries.run();
                            settlements.run();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    @Bean
    Job reconcileSettlementsJob(JobRepository repository, Flow reconcileSettlementsFlow) {
        return new JobBuilder(JOB, repository)
                .start(reconcileSettlementsFlow)
                .end()
                .build();
    }
}
