// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.workbooks.batch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.recaudo.affiliates.AffiliateRoll;
import org.recaudo.arrears.ArrearsBook;
import org.recaudo.charges.ChargeBook;
import org.recaudo.claims.ClaimBook;
import org.recaudo.collections.DebitReasons;
import org.recaudo.collections.PaymentBook;
import org.recaudo.intake.Networks;
import org.recaudo.ledger.ChartOfAccounts;
import org.recaudo.ledger.Journal;
import org.recaudo.ledger.OpenItems;
import org.recaudo.reconciliation.DiscrepancyWording;
import org.recaudo.reconciliation.ReconciliationBook;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.Fund;
import org.recaudo.runs.GateLog;
import org.recaudo.runs.Outputs;
import org.recaudo.runs.RunOptions;
import org.recaudo.runs.RunReport;
import org.recaudo.workbooks.WorkbookWindow;
import org.recaudo.workbooks.WorkbookWording;
import org.recaudo.workbooks.render.CollectionBooks;
import org.recaudo.workbooks.render.CollectionsWorkbook;
import org.recaudo.workbooks.render.FinanceBooks;
import org.recaudo.workbooks.render.FinanceWorkbook;
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

/** The books of all modules become finance's workbook. */
@Configuration(proxyBeanMethods = false)
class WriteWorkbooksJobConfiguration {

    private static final String JOB = "write-workbooks";

    @Bean
    Flow writeWorkbooksFlow(Step writeWorkbooksStep) {
        return new FlowBuilder<SimpleFlow>(JOB).start(writeWorkbooksStep).build();
    }

    @Bean
    Job writeWorkbooksJob(JobRepository repository, Flow writeWorkbooksFlow) {
        return new JobBuilder(JOB, repository).start(writeWorkbooksFlow).end().build();
    }

    @Bean
    Step writeWorkbooksStep(
            JobRepository repository,
            FinanceWorkbook workbook,
            CollectionsWorkbook collections,
            Outputs outputs,
            RunReport report) {
        return new StepBuilder(JOB, repository)
                .tasklet(
                        (contribution, context) -> {
                            Outputs.OutputFolder folder = outputs.folder(JOB);
                            folder.write("finance-%s.xlsx".formatted(workbook.period()), workbook::writeTo);
                            folder.write("collections-%s.xlsx".formatted(workbook.period()), collections::writeTo);
                            folder.manifest();
                            report.job(JOB).amount("collected in the window", workbook.collected());
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .build();
    }

    @Bean
    FinanceWorkbook financeWorkbook(FinanceBooks books, Fund fund, RunOptions options, ConfigSource config) {
        WorkbookWindow window = WorkbookWindow.of(options.period(), options.businessDate(), fund.calendar());
        return new FinanceWorkbook(books, fund, window, wording(config, fund, "workbook"));
    }

    @Bean
    CollectionsWorkbook collectionsWorkbook(CollectionBooks books, Fund fund, RunOptions options, ConfigSource config) {
        WorkbookWindow window = WorkbookWindow.of(options.period(), options.businessDate(), fund.calendar());
        return new CollectionsWorkbook(books, fund, window, wording(config, fund, "collections-workbook"));
    }

    @Bean
    CollectionBooks collectionBooks(
            PaymentBook payments,
            ReconciliationBook bank,
            DiscrepancyWording words,
            AffiliateRoll roll,
            Networks networks,
            ConfigSource config,
            Journal journal,
            ChartOfAccounts chart,
            GateLog gates) {
        Map<String, String> branches = new LinkedHashMap<>();
        config.csv("branches.csv").forEach(row -> branches.put(row.get("code"), row.get("name")));
        DebitReasons reasons = DebitReasons.read(config.read("debit-reasons.yml"));
        return new CollectionBooks(payments, bank, words, roll, networks, reasons, branches, journal, chart, gates);
    }

    @Bean
    FinanceBooks financeBooks(
            ChargeBook charges,
            PaymentBook payments,
            ReconciliationBook bank,
            DiscrepancyWording words,
            OpenItems items,
            ArrearsBook arrears,
            ClaimBook claims,
            Journal journal,
            ChartOfAccounts chart,
            GateLog gates) {
        return new FinanceBooks(charges, payments, bank, words, items, arrears, claims, journal, chart, gates);
    }

    /** The fund's whole locale is looked for first, then its language. */
    private static WorkbookWording wording(ConfigSource config, Fund fund, String section) {
        String locale = "wording/%s.yml".formatted(fund.locale().toLanguageTag());
        String language = "wording/%s.yml".formatted(fund.locale().getLanguage());
        ConfigNode node = config.read(config.has(locale) ? locale : language).node(section);
        Map<String, String> texts = new LinkedHashMap<>();
        node.keys().forEach(key -> texts.put(key, node.text(key)));
        return new WorkbookWording(fund.locale().getLanguage(), texts);
    }
}
