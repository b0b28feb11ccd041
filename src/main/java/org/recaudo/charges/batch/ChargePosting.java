// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.recaudo.charges.Charge;
import org.recaudo.charges.ChargeCalculation;
import org.recaudo.charges.ChargeProblem;
import org.recaudo.charges.Concept;
import org.recaudo.charges.Explanation;
import org.recaudo.charges.jdbc.ChargeTable;
import org.recaudo.intake.SourceRef;
import org.recaudo.ledger.AccountRole;
import org.recaudo.ledger.ChartOfAccounts;
import org.recaudo.ledger.EntryKind;
import org.recaudo.ledger.LedgerBook;
import org.recaudo.ledger.LedgerEntry;
import org.recaudo.ledger.OpenItem;
import org.recaudo.ledger.PaymentReference;
import org.recaudo.runs.Fund;
import org.recaudo.runs.JobReport;
import org.recaudo.runs.RunOptions;
import org.recaudo.runs.RunReport;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Writes the charges of a chunk of accounts, their open items and their ledger entries, all in one transaction. */
final class ChargePosting implements ItemWriter<ChargeCalculation> {

    private static final SourceRef BILLED = SourceRef.ofRule("compute-charges");

    private final ChargeTable table;
    private final LedgerBook book;
    private final ChartOfAccounts chart;
    private final Fund fund;
    private final RunOptions options;
    private final RunReport report;

    ChargePosting(PostingTerms terms, ChargeTable table, RunReport report) {
        this.table = table;
        this.book = terms.book();
        this.chart = terms.chart();
        this.fund = terms.fund();
        this.options = terms.options();
        this.report = report;
    }

    @Override
    public void write(Chunk<? extends ChargeCalculation> chunk) {
        List<ChargeCalculation> computed = new ArrayList<>();
        List<ChargeProblem> problems = new ArrayList<>();
        for (ChargeCalculation calculation : chunk) {
            ChargeProblem problem = calculation.problem();
            if (problem == null) {
                computed.add(calculation);
            } else {
                problems.add(problem);
            }
        }
        table.insertProblems(problems);
        table.insert(options.period(), options.businessDate(), computed);
        book.open(computed.stream()
                .filter(calculation -> calculation.total().isPositive())
                .map(this::item));
        book.post(computed.stream().flatMap(this::entries));
        tell(computed, problems);
    }

    private OpenItem item(ChargeCalculation calculation) {
        return new OpenItem(
                calculation.account(),
                options.period(),
                fund.calendar().firstDueDate(options.period()),
                new PaymentReference(calculation.account(), options.period()),
                BILLED);
    }

    /** A charge of zero makes no entry. */
    private Stream<LedgerEntry> entries(ChargeCalculation calculation) {
        return calculation.charges().stream()
                .filter(charge -> charge.amount().isPositive())
                .map(this::entry);
    }

    private LedgerEntry entry(Charge charge) {
        return new LedgerEntry(
                charge.naturalKey(),
                EntryKind.CHARGE,
                chart.code(AccountRole.RECEIVABLE),
                chart.code(income(charge.concept())),
                charge.amount().minorUnits(),
                options.businessDate(),
                charge.account(),
                charge.period(),
                source(charge.explanation()),
                null);
    }

    private static AccountRole income(Concept concept) {
        return switch (concept) {
            case FEE -> AccountRole.FEE_INCOME;
            case TAX -> AccountRole.TAX_PAYABLE;
            case COPAYMENT -> AccountRole.COPAYMENT_INCOME;
        };
    }

    /** The provider's line, or the version of the tariff: {@code tariff b200-general 2026-11}. */
    private static SourceRef source(Explanation explanation) {
        Explanation.ServiceRef service = explanation.service();
        Explanation.PricedCover cover = explanation.cover();
        if (service != null) {
            return service.source();
        }
        return cover == null ? BILLED : SourceRef.ofRule("tariff " + cover.tariffId() + " " + cover.tariffVersion());
    }

    private void tell(List<ChargeCalculation> computed, List<ChargeProblem> problems) {
        ChargeTally tally = new ChargeTally(fund.currency());
        computed.forEach(tally::add);
        JobReport job = report.job(CheckCharges.JOB);
        job.count("accounts charged", computed.size());
        job.count("charges", tally.charges());
        for (Concept concept : Concept.values()) {
            job.amount(concept.key(), tally.total(concept));
        }
        job.amount("charged", tally.total());
        job.count("accounts not charged", problems.size());
        problems.forEach(problem -> job.exception(problem.account().digits(), describe(problem)));
        if (!computed.isEmpty()) {
            job.worked();
        }
    }

    private static String describe(ChargeProblem problem) {
        String member = problem.affiliate() == null
                ? ""
                : "member %02d: ".formatted(problem.affiliate().member());
        return problem.reason().key() + ": " + member + problem.found();
    }
}
