// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recaudo.invoicing.Invoice;
import org.recaudo.invoicing.PrintProfile;
import org.recaudo.invoicing.render.InvoiceRenderer;
import org.recaudo.invoicing.render.InvoiceRenderer.LaidOut;
import org.recaudo.invoicing.render.InvoiceRenderer.PrintSink;
import org.recaudo.money.BillingPeriod;
import org.recaudo.runs.Outputs.OutputFolder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the print pack in one pass over the invoices in postal order: print files of a limited number of pages, the
 * mail run with one row an envelope, the lists of unknown postal codes and cut addresses, and {@code pack.json}.
 */
final class PrintPack {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OutputFolder folder;
    private final InvoiceRenderer renderer;
    private final PrintProfile profile;
    private final Iterator<Invoice> invoices;
    private final PackCount count;
    private final CsvText mailRun =
            new CsvText().row("sequence", "account", "invoice", "pages", "sheets", "postal_code", "file", "first_page");
    private final CsvText unknown = new CsvText().row("sequence", "account", "postal_code");
    private final CsvText cut = new CsvText().row("sequence", "account");
    private @Nullable LaidOut next;

    PrintPack(OutputFolder folder, InvoiceRenderer renderer, Stream<Invoice> invoices, BillingPeriod period) {
        this.folder = folder;
        this.renderer = renderer;
        this.profile = renderer.profile();
        this.invoices = invoices.iterator();
        this.count = new PackCount(period.toString(), profile.id(), profile.duplex());
    }

    /** Writes everything and returns the counts; refuses any other number of envelopes than expected. */
    PackCount write(long expected) {
        advance();
        folder.write("print/mail-run.csv", this::writeFiles);
        folder.write("print/unknown-postal-codes.csv", out -> out.write(unknown.drained()));
        folder.write("print/cut-addresses.csv", out -> out.write(cut.drained()));
        count.check(expected);
        folder.write(
                "print/pack.json",
                out -> out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(count)));
        return count;
    }

    private void writeFiles(OutputStream mailRunOut) throws IOException {
        while (next != null) {
            int number = count.files.size() + 1;
            String name = String.format(Locale.ROOT, "invoices-%04d.pdf", number);
            long envelopesBefore = count.envelopes;
            long pagesBefore = count.pages;
            String sha256 = folder.write("print/" + name, out -> writeFile(out, name, number));
            count.files.add(new PackCount.File(
                    name,
                    sha256,
                    envelopesBefore + 1,
                    count.envelopes,
                    count.envelopes - envelopesBefore,
                    count.pages - pagesBefore));
            mailRunOut.write(mailRun.drained());
        }
        mailRunOut.write(mailRun.drained());
    }

    private void writeFile(OutputStream out, String name, int number) {
        LaidOut envelope = next;
        if (envelope == null) {
            throw new IllegalStateException("No invoice is left for " + name);
        }
        int pages = 0;
        try (PrintSink sink = renderer.printFile(out, envelope.invoice(), number)) {
            while (envelope != null && fits(pages, envelope)) {
                pages += add(sink, envelope, name);
                envelope = advance();
            }
        }
    }

    /** An envelope of more pages than a file may have gets a file of its own. */
    private boolean fits(int pages, LaidOut envelope) {
        return pages == 0 || pages + profile.pages(envelope.drawn()) <= profile.pagesPerFile();
    }

    private int add(PrintSink sink, LaidOut envelope, String file) {
        Invoice invoice = envelope.invoice();
        int pages = profile.pages(envelope.drawn());
        int sheets = profile.sheets(pages);
        count.envelopes++;
        count.pages += pages;
        count.sheets += sheets;
        long sequence = count.envelopes;
        int firstPage = sink.add(envelope, sequence);
        String postalCode = invoice.recipient().postalCode();
        mailRun.row(sequence, invoice.account(), invoice.number(), pages, sheets, postalCode, file, firstPage);
        if (invoice.recipient().postalOrder() == null) {
            count.unknownPostalCodes++;
            unknown.row(sequence, invoice.account(), postalCode);
        }
        if (envelope.isAddressCut()) {
            cut.row(sequence, invoice.account());
        }
        return pages;
    }

    private @Nullable LaidOut advance() {
        next = invoices.hasNext() ? renderer.layOut(invoices.next()) : null;
        return next;
    }
}
