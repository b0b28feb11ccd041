// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.render;

import java.io.OutputStream;
import java.time.LocalDate;
import org.recaudo.invoicing.Invoice;
import org.recaudo.invoicing.InvoicingTerms;
import org.recaudo.invoicing.PrintProfile;
import org.recaudo.invoicing.Wording;
import org.recaudo.runs.ConfigurationException;
import org.recaudo.runs.Fund;

/** Everything that drawing needs, loaded once: fonts, design, wording. The way into this package. */
public final class InvoiceRenderer {

    private final Fund fund;
    private final Wording wording;
    private final PrintProfile profile;
    private final FontSet fonts = FontSet.load();
    private final InvoiceDesign print;
    private final InvoiceDesign digital;
    private final SheetFoot foot;

    /** Refuses a right-to-left wording: its letters would stand unjoined and in the wrong order. */
    public InvoiceRenderer(Fund fund, Wording wording, InvoicingTerms terms) {
        if (wording.rightToLeft()) {
            throw new ConfigurationException(
                    "wording/%s.yml is written from right to left, which invoices cannot be yet"
                            .formatted(wording.language()));
        }
        this.fund = fund;
        this.wording = wording;
        this.profile = terms.printProfile();
        this.foot = new SheetFoot(wording);
        try {
            this.print = design(terms, Theme.BLACK);
            this.digital = design(terms, Theme.accented(terms.accent()));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("print-profiles/%s.yml: %s".formatted(profile.id(), e.getMessage()));
        }
    }

    /** An invoice laid out on pages. */
    public static final class LaidOut {

        private final InvoiceDesign.Pages pages;

        private LaidOut(InvoiceDesign.Pages pages) {
            this.pages = pages;
        }

        /** Pages drawn; a blank back is not counted. */
        public int drawn() {
            return pages.count();
        }

        /** Whether the address was too long for the window and had to be cut. */
        public boolean isAddressCut() {
            return pages.addressCut();
        }

        public Invoice invoice() {
            return pages.invoice();
        }
    }

    /** Breaks an invoice into pages. */
    public LaidOut layOut(Invoice invoice) {
        return new LaidOut(print.paginate(invoice));
    }

    /** What the print vendor wants. */
    public PrintProfile profile() {
        return profile;
    }

    /** Begins a print file, whose first invoice is given, over a stream that stays open. */
    public PrintSink printFile(OutputStream out, Invoice first, int number) {
        String title =
                String.join(" · ", wording.text("title"), wording.period(first.period()), String.valueOf(number));
        return new PrintSink(new PrintFile(out, facts(title, first.issuedOn()), print, foot, fonts));
    }

    /** A print file under way. */
    public final class PrintSink implements AutoCloseable {

        private final PrintFile file;

        private PrintSink(PrintFile file) {
            this.file = file;
        }

        /** Adds an envelope and returns the number of its first page in the file, from 1. */
        public int add(LaidOut invoice, long sequence) {
            int first = file.count() + 1;
            file.add(invoice.pages, new SheetFoot.Place(sequence, 1, invoice.drawn(), profile));
            return first;
        }

        @Override
        public void close() {
            file.close();
        }
    }

    /** Writes one digital invoice and returns how many pages it has. */
    public int writeDigital(OutputStream out, Invoice invoice) {
        InvoiceDesign.Pages pages = digital.paginate(invoice);
        String title =
                "%s %s · %s".formatted(wording.text("title"), invoice.number(), wording.period(invoice.period()));
        new DigitalFile(digital, foot, fonts).write(out, facts(title, invoice.issuedOn()), pages);
        return pages.count();
    }

    private DocumentFacts facts(String title, LocalDate date) {
        return new DocumentFacts(title, fund.name(), fund.locale().toLanguageTag(), date);
    }

    private InvoiceDesign design(InvoicingTerms terms, Theme theme) {
        return new InvoiceDesign(fund, wording, terms.guidance(), profile, theme, fonts.typefaces());
    }
}
