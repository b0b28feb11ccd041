// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.stream.Stream;
import org.recaudo.invoicing.Invoice;
import org.recaudo.invoicing.render.InvoiceRenderer;
import org.recaudo.runs.Outputs.OutputFolder;

/**
 * Writes one file an invoice, in folders by the account's last four digits so that no folder grows large:
 * {@code digital/01/23/2611-000000123.pdf}, and an index of them.
 */
final class DigitalFolder {

    private final OutputFolder folder;
    private final InvoiceRenderer renderer;
    private final Iterator<Invoice> invoices;
    private long count;
    private int pages;

    DigitalFolder(OutputFolder folder, InvoiceRenderer renderer, Stream<Invoice> invoices) {
        this.folder = folder;
        this.renderer = renderer;
        this.invoices = invoices.iterator();
    }

    /** Writes every file and the index; returns how many files there are and refuses any other number than expected. */
    long write(long expected) {
        folder.write("digital/index.csv", this::writeAll);
        if (count != expected) {
            throw new IllegalStateException(
                    "%d invoices are digital, but %d files were written".formatted(expected, count));
        }
        return count;
    }

    private void writeAll(OutputStream index) throws IOException {
        CsvText rows = new CsvText().row("account", "invoice", "pages", "file");
        while (invoices.hasNext()) {
            Invoice invoice = invoices.next();
            String name = name(invoice);
            folder.writeSoon(name, out -> pages = renderer.writeDigital(out, invoice));
            rows.row(invoice.account(), invoice.number(), pages, name);
            index.write(rows.drained());
            count++;
        }
        index.write(rows.drained());
    }

    private static String name(Invoice invoice) {
        String account = invoice.account().digits();
        return "digital/%s/%s/%s.pdf".formatted(account.substring(5, 7), account.substring(7), invoice.number());
    }
}
