// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.recaudo.ledger.AccountItems;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.ledger.BillBarcode;
import org.recaudo.ledger.OpenItems;
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
    private final OpenItems items;
    private final IssuedInvoices invoices;
    private final InvoiceIssue issue;
    private final RunOptions options;
    private final JobReport report;

    InvoiceWriting(
            AffiliateRoll roll,
            OpenItems items,
            IssuedInvoices invoices,
            InvoiceIssue issue,
            RunOptions options,
            RunReport report) {
        this.roll = roll;
        this.items = items;
        this.invoices = invoices;
        this.issue = issue;
        this.options = options;
        this.report = report.job(IssueInvoicesJobConfiguration.JOB);
    }

    @Override
    public void write(Chunk<? extends AccountBill> chunk) {
        Map<AccountNumber, Household> found = lookedUp(chunk.getItems());
        Map<AccountNumber, Long> openings = openings(chunk.getItems());
        List<Invoice> made = new ArrayList<>(chunk.size());
        for (AccountBill bill : chunk) {
            Household household = bill.household() == null ? found.get(bill.account()) : bill.household();
            if (household == null) {
                problem(bill.account(), InvoiceProblem.NO_HOUSEHOLD);
            } else if (bill.now().balanceMinor() > BillBarcode.AMOUNT_MAX) {
                problem(bill.account(), InvoiceProblem.AMOUNT_TOO_LARGE);
            } else {
                long openingMinor = openings.getOrDefault(bill.account(), 0L);
                made.add(issue.issue(bill.of(household).withOpening(openingMinor)));
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

    /**
     * What stood in the books on the period's first day and not on the day before: opening balances are dated so. Only
     * in a fund's first period here; later the balance before is that of the invoice before.
     */
    private Map<AccountNumber, Long> openings(List<? extends AccountBill> bills) {
        if (invoices.isIssued(options.period().previous())) {
            return Map.of();
        }
        List<AccountNumber> accounts = bills.stream().map(AccountBill::account).toList();
        Map<AccountNumber, Long> openings = new HashMap<>();
        add(openings, accounts, options.period().first(), 1);
        add(openings, accounts, options.period().first().minusDays(1), -1);
        return openings;
    }

    private void add(Map<AccountNumber, Long> balances, List<AccountNumber> accounts, LocalDate asOf, int sign) {
        try (Stream<AccountItems> found = items.of(accounts, asOf)) {
            found.forEach(account -> balances.merge(account.account(), sign * account.balanceMinor(), Math::addExact));
        }
    }

    private void problem(AccountNumber account, InvoiceProblem problem) {
        invoices.problem(options.period(), account, problem);
        report.exception(account.digits(), problem.explanation());
    }
}
