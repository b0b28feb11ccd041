// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.render;

import com.itextpdf.commons.actions.EventManager;
import com.itextpdf.kernel.colors.DeviceGray;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfDocumentInfo;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A PDF under the pen: positions in millimetres from the top left of the page, black and greys only. Dates, document id
 * and font subset names are fixed, so that equal documents are equal bytes.
 */
final class Paper {

    static {
        // Recaudo is under the AGPL itself, as iText asks; its reminder has no place on an operator's terminal.
        EventManager.acknowledgeAgplUsageDisableWarningMessage();
    }

    static final double INK = 0.10;
    static final double FAINT = 0.45;
    private static final double HAIR = 0.82;
    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final Pattern SUBSET_NAME = Pattern.compile("/[A-Z]{6}\\+");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PdfDocument document;
    private final PaperFonts fonts;
    private final PageSize size;
    private final List<PdfCanvas> pages = new ArrayList<>();
    private PdfCanvas canvas;

    /** A face of the document's type. */
    enum Face {
        REGULAR,
        STRONG
    }

    /** How a text is set: its size in points, face and grey. */
    record Pen(double points, Face face, double grey) {

        static Pen text(double points) {
            return new Pen(points, Face.REGULAR, INK);
        }

        static Pen strong(double points) {
            return new Pen(points, Face.STRONG, INK);
        }

        static Pen faint(double points) {
            return new Pen(points, Face.REGULAR, FAINT);
        }
    }

    Paper(PageSize size, String id) throws IOException {
        PdfString fixed = new PdfString(id);
        WriterProperties properties =
                new WriterProperties().setInitialDocumentId(fixed).setModifiedDocumentId(fixed);
        this.document = new PdfDocument(new PdfWriter(bytes, properties));
        this.fonts = PaperFonts.load();
        this.size = size;
        this.canvas = newPage();
    }

    /** Starts the next page. */
    PdfCanvas newPage() {
        canvas = new PdfCanvas(document.addNewPage(size));
        pages.add(canvas);
        return canvas;
    }

    int pages() {
        return pages.size();
    }

    /** Goes back to a page that is there, from 1. */
    void turnTo(int page) {
        canvas = pages.get(page - 1);
    }

    double widthMm() {
        return size.getWidth() / POINTS_PER_MM;
    }

    Paper left(double xMm, double yMm, Pen pen, String text) {
        return set(xMm * POINTS_PER_MM, yMm, pen, text);
    }

    Paper right(double xMm, double yMm, Pen pen, String text) {
        return set(xMm * POINTS_PER_MM - font(pen).getWidth(text, (float) pen.points()), yMm, pen, text);
    }

    /** Sets a paragraph in a column; returns where the next line would stand. */
    double paragraph(double[] columnMm, double yMm, Pen pen, String text) {
        double leading = pen.points() * 1.45 / POINTS_PER_MM;
        double y = yMm;
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (font(pen).getWidth(longer, (float) pen.points()) > (columnMm[1] - columnMm[0]) * POINTS_PER_MM) {
                left(columnMm[0], y, pen, line.toString());
                y += leading;
                line.setLength(0);
                longer = word;
            }
            line.setLength(0);
            line.append(longer);
        }
        left(columnMm[0], y, pen, line.toString());
        return y + leading;
    }

    /** The text, cut with an ellipsis where it is wider than its column. */
    String fitted(String text, Pen pen, double widthMm) {
        String cut = text;
        while (font(pen).getWidth(cut, (float) pen.points()) > widthMm * POINTS_PER_MM) {
            int end = cut.endsWith("…") ? cut.length() - 2 : cut.length() - 1;
            cut = cut.substring(0, end) + "…";
        }
        return cut;
    }

    /** A horizontal line; heavier ones are black, hair lines grey. */
    Paper rule(double fromMm, double toMm, double yMm, double points) {
        double y = size.getHeight() - yMm * POINTS_PER_MM;
        canvas.saveState()
                .setStrokeColor(new DeviceGray((float) (points < 0.6 ? HAIR : INK)))
                .setLineWidth((float) points)
                .moveTo(fromMm * POINTS_PER_MM, y)
                .lineTo(toMm * POINTS_PER_MM, y)
                .stroke()
                .restoreState();
        return this;
    }

    /** Closes the document and gives its bytes; the fonts are written first, in one order. */
    byte[] bytes(String title, String author, LocalDate date, String language) {
        PdfDocumentInfo info = document.getDocumentInfo();
        info.setTitle(title);
        info.setAuthor(author);
        String stamp = "D:" + date.toString().replace("-", "") + "000000Z";
        info.setMoreInfo("CreationDate", stamp);
        info.setMoreInfo("ModDate", stamp);
        document.getCatalog().setLang(new PdfString(language));
        document.getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
        document.getCatalog().remove(PdfName.Metadata);
        fonts.regular().flush();
        fonts.strong().flush();
        document.close();
        String text = bytes.toString(StandardCharsets.ISO_8859_1);
        return SUBSET_NAME.matcher(text).replaceAll("/RECAUD+").getBytes(StandardCharsets.ISO_8859_1);
    }

    private Paper set(double xPoints, double yMm, Pen pen, String text) {
        canvas.beginText()
                .setFontAndSize(font(pen), (float) pen.points())
                .setFillColor(new DeviceGray((float) pen.grey()))
                .moveText(xPoints, size.getHeight() - yMm * POINTS_PER_MM)
                .showText(text)
                .endText();
        return this;
    }

    private PdfFont font(Pen pen) {
        return switch (pen.face()) {
            case REGULAR -> fonts.regular();
            case STRONG -> fonts.strong();
        };
    }
}
