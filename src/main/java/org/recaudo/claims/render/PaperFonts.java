// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.render;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import java.io.IOException;
import java.io.InputStream;

/**
 * The two weights of a document's type, embedded as subsets. IBM Plex Sans (SIL Open Font License), the family of the
 * fund's invoices.
 */
record PaperFonts(PdfFont regular, PdfFont strong) {

    private static final String FOLDER = "/org/recaudo/invoicing/fonts/";

    /** Fonts belong to one document and are made anew for each. */
    static PaperFonts load() throws IOException {
        return new PaperFonts(font("IBMPlexSans-Regular.ttf"), font("IBMPlexSans-SemiBold.ttf"));
    }

    private static PdfFont font(String file) throws IOException {
        try (InputStream in = PaperFonts.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("No font " + FOLDER + file);
            }
            byte[] program = in.readAllBytes();
            return PdfFontFactory.createFont(program, PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED);
        }
    }
}
