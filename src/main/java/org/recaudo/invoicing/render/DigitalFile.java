// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.render;

import java.io.OutputStream;

/** One invoice as a file of its own. */
final class DigitalFile {

    private final InvoiceDesign design;
    private final SheetFoot foot;
    private final FontSet fonts;

    DigitalFile(InvoiceDesign design, SheetFoot foot, FontSet fonts) {
        this.design = design;
        this.foot = foot;
        this.fonts = fonts;
    }

    void write(OutputStream out, DocumentFacts facts, InvoiceDesign.Pages invoice) {
        try (PdfPages pages = new PdfPages(facts.open(out), fonts)) {
            for (int page = 0; page < invoice.count(); page++) {
                int number = page;
                pages.page(ink -> draw(ink, invoice, number));
            }
        }
    }

    private void draw(Ink ink, InvoiceDesign.Pages invoice, int page) {
        if (page == 0) {
            design.drawFirstStatic(ink);
            design.drawGuidance(ink, invoice.invoice().recipient());
            if (invoice.invoice().isPayable()) {
                design.drawSlipStatic(ink);
            }
        } else {
            design.drawNextStatic(ink);
        }
        design.draw(ink, invoice, page);
        foot.drawDigital(ink, page + 1, invoice.count());
    }
}
