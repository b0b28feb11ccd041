// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;
import org.recaudo.invoicing.Invoice;
import org.recaudo.invoicing.IssuedInvoices;
import org.recaudo.invoicing.Route;
import org.recaudo.invoicing.RouteTotal;
import org.recaudo.invoicing.render.InvoiceRenderer;
import org.recaudo.money.BillingPeriod;
import org.recaudo.runs.JobReport;
import org.recaudo.runs.Outputs;
import org.recaudo.runs.Outputs.OutputFolder;
import org.recaudo.runs.RunOptions;
import org.recaudo.runs.RunReport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The files of a period's invoices. They are written from what is frozen, so writing them again gives the same bytes: a
 * folder whose manifest does not verify is written anew, whatever stopped it.
 */
@Component
class InvoiceFiles {

    private final RunOptions options;
    private final IssuedInvoices invoices;
    private final ObjectProvider<InvoiceRenderer> renderer;
    private final Outputs outputs;
    private final JobReport report;

    InvoiceFiles(
            RunOptions options,
            IssuedInvoices invoices,
            ObjectProvider<InvoiceRenderer> renderer,
            Outputs outputs,
            RunReport report) {
        this.options = options;
        this.invoices = invoices;
        this.renderer = renderer;
        this.outputs = outputs;
        this.report = report.job(IssueInvoicesJobConfiguration.JOB);
    }

    /** Writes what is missing; nothing when the period has no invoices or all its files verify. */
    void write() {
        BillingPeriod period = options.period();
        OutputFolder folder = outputs.folder(IssueInvoicesJobConfiguration.JOB);
        if (!invoices.isIssued(period) || (!report.hasWorked() && folder.complete())) {
            return;
        }
        print(folder, period);
        publish(folder, period);
        folder.write("not-sent.csv", this::notSent);
        folder.manifest();
    }

    private void print(OutputFolder folder, BillingPeriod period) {
        try (Stream<Invoice> toPrint = invoices.toPrint(period)) {
            PrintPack pack = new PrintPack(folder, renderer.getObject(), toPrint, period);
            PackCount count = pack.write(expected(Route.PRINT));
            report.count("envelopes", count.envelopes);
            report.count("pages", count.pages);
            report.count("sheets", count.sheets);
            report.count("unknown postal codes", count.unknownPostalCodes);
        }
    }

    private void publish(OutputFolder folder, BillingPeriod period) {
        try (Stream<Invoice> digital = invoices.toPublish(period)) {
            DigitalFolder files = new DigitalFolder(folder, renderer.getObject(), digital);
            report.count("digital files", files.write(expected(Route.DIGITAL)));
        }
    }

    /** Who is sent nothing, and why. */
    private void notSent(OutputStream out) throws IOException {
        CsvText rows = new CsvText().row("account", "invoice", "reason", "balance");
        try (Stream<Invoice> issued = invoices.issued(options.period())) {
            issued.filter(invoice -> !invoice.route().isSent())
                    .forEach(invoice -> rows.row(
                            invoice.account(),
                            invoice.number(),
                            invoice.route().code(),
                            invoice.total().amount()));
        }
        out.write(rows.drained());
    }

    private long expected(Route route) {
        RouteTotal total = invoices.totals(options.period()).get(route);
        return total == null ? 0 : total.invoices();
    }
}
