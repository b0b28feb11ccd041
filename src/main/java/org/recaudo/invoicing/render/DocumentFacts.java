// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.render;

import com.itextpdf.commons.actions.EventManager;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfVersion;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * What a PDF says of itself. Dates are the business date and the file identifier comes from the title, so that the same
 * invoices give the same bytes whenever and wherever they are written.
 *
 * @param language such as {@code es-AR}
 */
record DocumentFacts(String title, String author, String language, LocalDate date) {

    static {
        // Recaudo is under the AGPL itself, as iText asks; its reminder has no place on an operator's terminal.
        EventManager.acknowledgeAgplUsageDisableWarningMessage();
    }

    /** A new document with these facts over a stream, which stays open when the document is closed. */
    PdfDocument open(OutputStream out) {
        PdfString id = new PdfString(identifier());
        PdfWriter writer = new PdfWriter(
                out,
                new WriterProperties()
                        .setPdfVersion(PdfVersion.PDF_1_7)
                        .setFullCompressionMode(true)
                        .setInitialDocumentId(id)
                        .setModifiedDocumentId(id));
        writer.setCloseStream(false);
        PdfDocument document = new PdfDocument(writer);
        document.getDocumentInfo().setTitle(title).setAuthor(author);
        String instant = "D:" + date.format(DateTimeFormatter.BASIC_ISO_DATE) + "000000Z";
        document.getDocumentInfo().setMoreInfo(PdfName.CreationDate.getValue(), instant);
        document.getDocumentInfo().setMoreInfo(PdfName.ModDate.getValue(), instant);
        document.getCatalog().setLang(new PdfString(language));
        document.getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
        return document;
    }

    private String identifier() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((title + date + language).getBytes(StandardCharsets.UTF_8));
            return new String(hash, 0, 16, StandardCharsets.ISO_8859_1);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
