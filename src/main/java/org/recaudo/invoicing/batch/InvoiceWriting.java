// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recaudo.affiliates.AffiliateRoll;
import org.recaudo.affiliates.Household;
import org.recaudo.invoicing.AccountBill;
import org.recaudo.invoicing.Invoice;
import org.recaudo.invoicing.InvoiceIssue;
import org.recaudo.invoicing.InvoiceProblem;
import org.recaudo.invoicing.IssuedInvoices;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.ledger.BillBarcode;
import org.recaudo.runs.JobReport;
import org.recaudo.runs.RunOptions;
import org.recaudo.runs.RunReport;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.stereotype.Component;

/**
 * Freezes a chunk of invoices. Accounts that owe without cover in the period have their household looked up; one that
 * cannot be invoiced is noted and never stops the run.
 */
@Component
class InvoiceWriting implements ItemWriter<AccountBill> {

    private final AffiliateRoll roll;
    private final IssuedInvoices invoices;
    private final InvoiceIssue issue;
    private final RunOptions options;
    private final JobReport report;

    InvoiceWriting(
            AffiliateRoll roll, IssuedInvoices invoices, InvoiceIssue issue, RunOptions options, RunReport report) {
        this.roll = roll;
        this.invoices = invoices;
        this.issue = issue;
        this.options = options;
        this.report = report.job(IssueInvoicesJobConfiguration.JOB);
    }

    @Override
    public void write(Chunk<? extends AccountBill> chunk) {
        Map<AccountNumber, Household> found = lookedUp(chunk.getItems());
        List<Invoice> made = new ArrayList<>(chunk.size());
        for (AccountBill bill : chunk) {
            Household household = bill.household() == null ? found.get(bill.account()) : bill.household();
            if (household == null) {
                problem(bill.account(), InvoiceProblem.NO_HOUSEHOLD);
            } else if (bill.now().balanceMinor() > BillBarcode.AMOUNT_MAX) {
                problem(bill.account(), InvoiceProblem.AMOUNT_TOO_LARGE);
            } else {
                made.add(issue.issue(bill.of(household)));
            }
        }
        invoices.add(made);
        report.worked();
    }

    private Map<AccountNumber, Household> lookedUp(List<? extends AccountBill> bills) {
        List<AccountNumber> missing = bills.stream()
                .filter(bill -> bill.household() == null)
                .map(AccountBill::account)
                .toList();
        if (missing.isEmpty()) {
            return Map.of();
        }
        try (Stream<Household> households = roll.households(options.period(), missing)) {
            return households.collect(Collectors.toMap(Household::account, household -> household));
        }
    }

    private void problem(AccountNumber account, InvoiceProblem problem) {
        invoices.problem(options.period(), account, problem);
        report.exception(account.digits(), problem.explanation());
    }
}
