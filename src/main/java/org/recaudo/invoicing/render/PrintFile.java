// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.render;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.recaudo.invoicing.Recipient;
import org.recaudo.invoicing.render.SheetFoot.Place;

/** One file of the print pack: many invoices merged, what they share held once. */
final class PrintFile implements AutoCloseable {

    private static final String FIRST = "S1";
    private static final String SLIP = "S2";
    private static final String NEXT = "S3";
    private static final String GUIDANCE = "G";

    private final InvoiceDesign design;
    private final SheetFoot foot;
    private final PdfPages pages;
    private final Map<String, String> guidanceForms = new HashMap<>();
    private int count;

    PrintFile(OutputStream out, DocumentFacts facts, InvoiceDesign design, SheetFoot foot, FontSet fonts) {
        this.design = design;
        this.foot = foot;
        this.pages = new PdfPages(facts.open(out), fonts);
        pages.form(FIRST, design::drawFirstStatic);
        pages.form(SLIP, design::drawSlipStatic);
        pages.form(NEXT, design::drawNextStatic);
    }

    /** Pages in the file so far. */
    int count() {
        return count;
    }

    /** Adds one envelope: its pages, and a blank back where the profile wants an even number. */
    void add(InvoiceDesign.Pages invoice, Place envelope) {
        String guidance = guidance(invoice.invoice().recipient());
        for (int page = 0; page < invoice.count(); page++) {
            Place place = new Place(envelope.sequence(), page + 1, invoice.count(), envelope.profile());
            pages.page(ink -> draw(ink, invoice, guidance, place));
        }
        int padded = envelope.profile().pages(invoice.count());
        for (int page = invoice.count(); page < padded; page++) {
            pages.page(ink -> {});
        }
        count += padded;
    }

    @Override
    public void close() {
        pages.close();
    }

    /** The form that holds the guidance of this household's branch and province; made when first needed. */
    private String guidance(Recipient recipient) {
        return guidanceForms.computeIfAbsent(design.guidanceKey(recipient), key -> {
            String name = GUIDANCE + guidanceForms.size();
            pages.form(name, ink -> design.drawGuidance(ink, recipient));
            return name;
        });
    }

    private void draw(Ink ink, InvoiceDesign.Pages invoice, String guidance, Place place) {
        if (place.page() == 1) {
            ink.form(FIRST).form(guidance);
            if (invoice.invoice().isPayable()) {
                ink.form(SLIP);
            }
        } else {
            ink.form(NEXT);
        }
        design.draw(ink, invoice, place.page() - 1);
        foot.drawPrinted(ink, place);
    }
}
