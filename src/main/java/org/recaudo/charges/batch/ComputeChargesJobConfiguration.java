// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges.batch;

import org.recaudo.affiliates.AffiliateRoll;
import org.recaudo.charges.BillableAccount;
import org.recaudo.charges.ChargeCalculation;
import org.recaudo.charges.PriceList;
import org.recaudo.charges.Tariffs;
import org.recaudo.charges.jdbc.ChargeTable;
import org.recaudo.charges.jdbc.ServiceTable;
import org.recaudo.ledger.AccountItems;
import org.recaudo.ledger.ChartOfAccounts;
import org.recaudo.ledger.LedgerBook;
import org.recaudo.ledger.OpenItems;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.Fund;
import org.recaudo.runs.Gates;
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

/**
 * {@code compute-charges}: computes the month without writing and holds it against the gates; posts the charges of
 * every household that is not charged yet; then uses members' credit for what they owe.
 */
@Configuration(proxyBeanMethods = false)
class ComputeChargesJobConfiguration {

    private static final String JOB = CheckCharges.JOB;
    private static final int ACCOUNTS_A_CHUNK = 2_000;

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;

    ComputeChargesJobConfiguration(JobRepository repository, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    @Bean
    Job computeChargesJob(Flow computeChargesFlow) {
        return new JobBuilder(JOB, repository).start(computeChargesFlow).end().build();
    }

    @Bean
    Flow computeChargesFlow(Step checkChargesStep, Step postChargesStep, Step applyCreditStep) {
        return new FlowBuilder<SimpleFlow>(JOB)
                .start(checkChargesStep)
                .next(postChargesStep)
                .next(applyCreditStep)
                .build();
    }

    @Bean
    Step checkChargesStep(CheckCharges check) {
        return new StepBuilder("compute-charges.check", repository)
                .tasklet(check, transactions)
                .build();
    }

    @Bean
    Step postChargesStep(BillableAccounts accounts, PriceList prices, ChargePosting posting) {
        return new StepBuilder("compute-charges.post", repository)
                .<BillableAccount, ChargeCalculation>chunk(ACCOUNTS_A_CHUNK)
                .transactionManager(transactions)
                .reader(new StreamReader<>(accounts::pending))
                .processor(account -> ChargeCalculation.of(account, prices))
                .writer(posting)
                .build();
    }

    @Bean
    Step applyCreditStep(CreditApplication credit) {
        return new StepBuilder("compute-charges.apply-credit", repository)
                .<AccountItems, AccountItems>chunk(ACCOUNTS_A_CHUNK)
                .transactionManager(transactions)
                .reader(new StreamReader<>(credit::pending))
                .writer(credit)
                .build();
    }

    @Bean
    PriceList priceList(Tariffs tariffs, RunOptions options, Fund fund) {
        return new PriceList(tariffs, options.period(), fund.currency());
    }

    @Bean
    BillableAccounts billableAccounts(
            AffiliateRoll roll, ServiceTable services, ChargeTable charges, RunOptions options) {
        return new BillableAccounts(roll, services, charges, options);
    }

    @Bean
    ChargeGates chargeGates(Gates gates, RunReport report, ConfigSource config) {
        return new ChargeGates(gates, report, config.read("recaudo.yml").nodeOrEmpty("gates"));
    }

    @Bean
    CheckCharges checkCharges(BillableAccounts accounts, ChargeTable table, PriceList prices, ChargeGates gates) {
        return new CheckCharges(accounts, table, prices, gates);
    }

    @Bean
    PostingTerms chargePostingTerms(LedgerBook book, ChartOfAccounts chart, Fund fund, RunOptions options) {
        return new PostingTerms(book, chart, fund, options);
    }

    @Bean
    ChargePosting chargePosting(PostingTerms terms, ChargeTable table, RunReport report) {
        return new ChargePosting(terms, table, report);
    }

    @Bean
    CreditApplication creditApplication(ChargeTable table, OpenItems openItems, PostingTerms terms, RunReport report) {
        return new CreditApplication(table, openItems, terms, report);
    }
}
