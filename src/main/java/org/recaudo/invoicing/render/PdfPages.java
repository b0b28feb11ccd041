// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.render;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfStream;
import java.util.function.Consumer;

/**
 * A PDF under way: one font set and one resource dictionary for all of its pages, each page flushed when it is drawn.
 */
final class PdfPages implements AutoCloseable {

    private static final float[] A4 = {0, 0, Sheet.WIDTH / 100f, Sheet.HEIGHT / 100f};

    private final PdfDocument document;
    private final PdfDictionary resources = new PdfDictionary();
    private final PdfDictionary fonts;
    private final PdfDictionary forms = new PdfDictionary();
    private final Flate flate = new Flate();
    private final Ink ink;

    PdfPages(PdfDocument document, FontSet fontSet) {
        this.document = document;
        this.fonts = fontSet.addTo(document);
        this.ink = new Ink(fontSet.typefaces());
        resources.put(PdfName.Font, fonts);
        resources.put(PdfName.XObject, forms);
        resources.makeIndirect(document);
    }

    /** Adds a form that pages may draw by its name. */
    void form(String name, Consumer<Ink> drawing) {
        ink.clear();
        drawing.accept(ink);
        PdfStream form = Flate.stream(document, flate.fast(ink.buffer(), ink.length()));
        PdfDictionary own = new PdfDictionary();
        own.put(PdfName.Font, fonts);
        form.put(PdfName.Type, PdfName.XObject);
        form.put(PdfName.Subtype, PdfName.Form);
        form.put(PdfName.BBox, new PdfArray(A4));
        form.put(PdfName.Resources, own);
        forms.put(new PdfName(name), form);
    }

    /** Draws and flushes one page. */
    void page(Consumer<Ink> drawing) {
        ink.clear();
        drawing.accept(ink);
        PdfPage page = document.addNewPage();
        PdfDictionary dictionary = page.getPdfObject();
        PdfStream content = Flate.stream(document, flate.fast(ink.buffer(), ink.length()));
        dictionary.put(PdfName.MediaBox, new PdfArray(A4));
        dictionary.put(PdfName.Resources, resources);
        dictionary.put(PdfName.Contents, content);
        content.flush();
        page.flush();
    }

    @Override
    public void close() {
        flate.close();
        document.close();
    }
}
