// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges.batch;

import java.util.Set;
import java.util.stream.Collectors;
import org.recaudo.affiliates.AffiliateRoll;
import org.recaudo.charges.ServiceReading;
import org.recaudo.charges.jdbc.ServiceTable;
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

/** {@code import-services}: takes in what providers rendered, one transaction a file. */
@Configuration(proxyBeanMethods = false)
class ImportServicesJobConfiguration {

    private static final String INSURERS = "insurers";
    private static final String SUFFIX = ".yml";

    @Bean
    Job importServicesJob(JobRepository repository, Flow importServicesFlow) {
        return new JobBuilder(ServiceImport.JOB, repository)
                .start(importServicesFlow)
                .end()
                .build();
    }

    @Bean
    Flow importServicesFlow(Step importServicesStep) {
        return new FlowBuilder<SimpleFlow>(ServiceImport.JOB)
                .start(importServicesStep)
                .build();
    }

    /** The step itself needs no transaction: the intake opens one for each file. */
    @Bean
    Step importServicesStep(JobRepository repository, Intake intake, ServiceImport services, RunReport report) {
        return new StepBuilder("import-services", repository)
                .tasklet(
                        (contribution, context) -> {
                            IntakeSummary summary = intake.take(Purpose.SERVICES, services);
                            if (summary.posted() > 0) {
                                report.job(ServiceImport.JOB).worked();
                            }
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .build();
    }

    @Bean
    ServiceImport.Terms serviceImportTerms(RunOptions options, Fund fund, ConfigSource config) {
        Set<String> insurers = config.list(INSURERS, SUFFIX).stream()
                .map(path -> path.substring(INSURERS.length() + 1, path.length() - SUFFIX.length()))
                .collect(Collectors.toSet());
        return new ServiceImport.Terms(
                new ServiceReading(options.period(), fund.currency(), insurers), options.period());
    }

    @Bean
    ServiceImport serviceImport(ServiceTable table, AffiliateRoll roll, ServiceImport.Terms terms, RunReport report) {
        return new ServiceImport(table, roll, terms, report);
    }
}
