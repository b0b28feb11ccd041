// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.batch;

import java.util.Map;
import java.util.stream.Stream;
import org.recaudo.charges.AccountCharges;
import org.recaudo.charges.ChargeBook;
import org.recaudo.invoicing.AccountBill;
import org.recaudo.invoicing.IssuedInvoices;
import org.recaudo.invoicing.Route;
import org.recaudo.invoicing.RouteTotal;
import org.recaudo.money.BillingPeriod;
import org.recaudo.runs.Gates;
import org.recaudo.runs.JobReport;
import org.recaudo.runs.RunOptions;
import org.recaudo.runs.RunReport;
import org.springframework.stereotype.Component;

/**
 * What stands before and after the issue: a period without charges is not issued, and one issued whole is said to be.
 */
@Component
class IssueFrame {

    private final RunOptions options;
    private final Gates gates;
    private final ChargeBook charges;
    private final BillReading bills;
    private final IssuedInvoices invoices;
    private final JobReport report;

    IssueFrame(
            RunOptions options,
            Gates gates,
            ChargeBook charges,
            BillReading bills,
            IssuedInvoices invoices,
            RunReport report) {
        this.options = options;
        this.gates = gates;
        this.charges = charges;
        this.bills = bills;
        this.invoices = invoices;
        this.report = report.job(IssueInvoicesJobConfiguration.JOB);
    }

    /** Invoices never change, so a period is not issued before its charges are there. */
    void check() {
        BillingPeriod period = options.period();
        if (!invoices.isIssued(period)) {
            gates.check(
                    IssueInvoicesJobConfiguration.JOB,
                    "no-charges",
                    !isCharged(period) && isAnythingToBill(),
                    "No household is charged for %s yet: run jobs/compute-charges --period=%s first"
                            .formatted(period, period));
        }
    }

    /** Once a period, after its last chunk. A period without anything to tell stays open. */
    void close() {
        BillingPeriod period = options.period();
        Map<Route, RouteTotal> totals = invoices.totals(period);
        if (totals.isEmpty() || invoices.isIssued(period)) {
            return;
        }
        invoices.issued(period, options.businessDate());
        report.worked();
        totals.forEach((route, total) -> {
            report.count("invoices", total.invoices());
            report.count("invoices, " + route.code(), total.invoices());
            report.amount("invoiced", total.total());
        });
    }

    private boolean isCharged(BillingPeriod period) {
        try (Stream<AccountCharges> charged = charges.charges(period, null)) {
            return charged.findFirst().isPresent();
        }
    }

    private boolean isAnythingToBill() {
        try (Stream<AccountBill> left = bills.bills()) {
            return left.findFirst().isPresent();
        }
    }
}
