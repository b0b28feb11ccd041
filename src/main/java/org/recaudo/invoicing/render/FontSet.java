// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.render;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;

/** Both weights as they are embedded; made once a process. */
final class FontSet {

    private final Typefaces typefaces;
    private final FontObjects regular;
    private final FontObjects semibold;

    private FontSet(Typefaces typefaces) {
        this.typefaces = typefaces;
        this.regular = new FontObjects(typefaces.of(Weight.REGULAR));
        this.semibold = new FontObjects(typefaces.of(Weight.SEMIBOLD));
    }

    static FontSet load() {
        return new FontSet(Typefaces.load());
    }

    Typefaces typefaces() {
        return typefaces;
    }

    /** The font dictionary of a document's resources. */
    PdfDictionary addTo(PdfDocument document) {
        PdfDictionary fonts = new PdfDictionary();
        fonts.put(new PdfName(Weight.REGULAR.resource()), regular.addTo(document));
        fonts.put(new PdfName(Weight.SEMIBOLD.resource()), semibold.addTo(document));
        return fonts;
    }
}
