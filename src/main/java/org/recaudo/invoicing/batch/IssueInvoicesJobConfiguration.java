// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.batch;

import org.recaudo.invoicing.AccountBill;
import org.recaudo.invoicing.InvoiceIssue;
import org.recaudo.invoicing.InvoicingTerms;
import org.recaudo.invoicing.IssueTerms;
import org.recaudo.invoicing.PostalFile;
import org.recaudo.invoicing.Wording;
import org.recaudo.invoicing.WordingFile;
import org.recaudo.invoicing.render.InvoiceRenderer;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.Fund;
import org.recaudo.runs.RunOptions;
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
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Charges, balances and households become invoices, frozen chunk by chunk in account order; then the print pack and the
 * digital folder are written from them.
 */
@Configuration(proxyBeanMethods = false)
class IssueInvoicesJobConfiguration {

    static final String JOB = "issue-invoices";
    private static final int CHUNK = 2_000;

    @Bean
    Flow issueInvoicesFlow(
            Step checkInvoicesStep, Step issueInvoicesStep, Step closeInvoicesStep, Step writeInvoicesStep) {
        return new FlowBuilder<SimpleFlow>(JOB)
                .start(checkInvoicesStep)
                .next(issueInvoicesStep)
                .next(closeInvoicesStep)
                .next(writeInvoicesStep)
                .build();
    }

    @Bean
    Step checkInvoicesStep(JobRepository repository, IssueFrame frame) {
        return step(repository, "issue-invoices.check", new ResourcelessTransactionManager(), frame::check);
    }

    @Bean
    Step issueInvoicesStep(
            JobRepository repository,
            PlatformTransactionManager transactions,
            BillReading bills,
            InvoiceWriting writing) {
        return new StepBuilder("issue-invoices.freeze", repository)
                .<AccountBill, AccountBill>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(new StreamReader<>(bills::bills))
                .writer(writing)
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    Step closeInvoicesStep(JobRepository repository, PlatformTransactionManager transactions, IssueFrame frame) {
        return step(repository, "issue-invoices.close", transactions, frame::close);
    }

    /** Files stand outside any transaction, and reading a month of invoices must not hold one open. */
    @Bean
    Step writeInvoicesStep(JobRepository repository, InvoiceFiles files) {
        return step(repository, "issue-invoices.write", new ResourcelessTransactionManager(), files::write);
    }

    @Bean
    Job issueInvoicesJob(JobRepository repository, Flow issueInvoicesFlow) {
        return new JobBuilder(JOB, repository).start(issueInvoicesFlow).end().build();
    }

    @Bean
    InvoicingTerms invoicingTerms(ConfigSource config) {
        return InvoicingTerms.read(config);
    }

    @Bean
    Wording invoiceWording(ConfigSource config, Fund fund) {
        return WordingFile.read(config, fund.locale());
    }

    @Bean
    InvoiceIssue invoiceIssue(ConfigSource config, Fund fund, InvoicingTerms terms, RunOptions options) {
        return new InvoiceIssue(new IssueTerms(
                options.period(),
                options.businessDate(),
                fund.calendar().firstDueDate(options.period()),
                fund.calendar().lastDueDate(options.period()),
                fund.billEntity(),
                fund.currency(),
                terms.paper(),
                terms.digital(),
                PostalFile.read(config, fund.country())));
    }

    /** Loads fonts, so it is made only when something is drawn. */
    @Bean
    @Lazy
    InvoiceRenderer invoiceRenderer(Fund fund, Wording wording, InvoicingTerms terms) {
        return new InvoiceRenderer(fund, wording, terms);
    }

    private static Step step(
            JobRepository repository, String name, PlatformTransactionManager transactions, Runnable work) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            work.run();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .allowStartIfComplete(true)
                .build();
    }
}
