// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.recaudo.invoicing.Invoice;
import org.recaudo.invoicing.PaymentQr;
import org.recaudo.ledger.BillBarcode;

class InvoicePageTests {

    private static final FontSet FONTS = FontSet.load();
    private static final Path GOLDEN = Path.of("src/test/resources/golden/issue-invoices/pages/out");

    @Test
    void carriesCodesThatDecodeFromAPictureOf150DotsPerInch() throws Exception {
        List<Invoice> invoices = RenderFixtures.invoices();
        try (PDDocument document = Loader.loadPDF(printed(invoices))) {
            PDFRenderer renderer = new PDFRenderer(document);
            int page = 0;
            for (Invoice invoice : invoices) {
                if (invoice.isPayable()) {
                    BufferedImage picture = renderer.renderImageWithDPI(page, 150, ImageType.GRAY);

                    String bars = decoded(picture, BarcodeFormat.ITF);
                    String qr = decoded(picture, BarcodeFormat.QR_CODE);

                    assertThat(bars).isEqualTo(invoice.barcode().digits());
                    assertThat(BillBarcode.read(bars)).contains(invoice.barcode());
                    assertThat(PaymentQr.read(qr))
                            .contains(
                                    PaymentQr.of(invoice, RenderFixtures.fund().taxId()));
                }
                page += pages(invoice);
            }
        }
    }

    @Test
    void saysWhatTheGoldenExtractSays() throws IOException {
        try (PDDocument document = Loader.loadPDF(printed(RenderFixtures.invoices()))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setLineSeparator("\n");
            String text = stripper.getText(document);

            assertGolden("print.txt", text);
        }
    }

    @Test
    void startsEveryEnvelopeOnAFrontWhenDuplex() throws IOException {
        List<Invoice> invoices = RenderFixtures.invoices();
        try (PDDocument document = Loader.loadPDF(printed(invoices))) {
            int page = 1;
            for (Invoice invoice : invoices) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);

                assertThat(page % 2).isEqualTo(1);
                assertThat(stripper.getText(document)).contains(invoice.number().text());
                page += pages(invoice);
            }
            assertThat(document.getNumberOfPages()).isEqualTo(page - 1).isEven();
        }
    }

    @Test
    void printsInBlackOnlyWithEveryFontEmbedded() throws IOException {
        try (PDDocument document = Loader.loadPDF(printed(RenderFixtures.invoices()))) {
            for (PDPage page : document.getPages()) {
                assertBlack(new PDFStreamParser(page).parse());
                for (COSName name : page.getResources().getXObjectNames()) {
                    PDFormXObject form = (PDFormXObject) page.getResources().getXObject(name);
                    assertBlack(new PDFStreamParser(form).parse());
                }
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void givesTheSameBytesInEveryZoneAndLocale() throws IOException {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            byte[] here = printed(RenderFixtures.invoices());
            byte[] file = digital(RenderFixtures.invoices().get(1));
            TimeZone.setDefault(TimeZone.getTimeZone("America/Anchorage"));
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));

            assertThat(printed(RenderFixtures.invoices())).isEqualTo(here);
            assertThat(digital(RenderFixtures.invoices().get(1))).isEqualTo(file);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void givesDigitalFilesATitleAndALanguage() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(digital(RenderFixtures.invoices().get(0)))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Factura de prueba");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("es-AR");
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
        }
    }

    private static void assertBlack(List<Object> tokens) {
        assertThat(tokens.stream().filter(Operator.class::isInstance).map(token -> ((Operator) token).getName()))
                .doesNotContain("rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN", "sh");
    }

    private static int pages(Invoice invoice) {
        return RenderFixtures.profile()
                .pages(RenderFixtures.design(FONTS, Theme.BLACK)
                        .paginate(invoice)
                        .count());
    }

    private static byte[] printed(List<Invoice> invoices) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InvoiceDesign design = RenderFixtures.design(FONTS, Theme.BLACK);
        SheetFoot foot = new SheetFoot(RenderFixtures.wording());
        try (PrintFile file = new PrintFile(out, facts(), design, foot, FONTS)) {
            int sequence = 0;
            for (Invoice invoice : invoices) {
                InvoiceDesign.Pages pages = design.paginate(invoice);
                sequence++;
                file.add(pages, new SheetFoot.Place(sequence, 1, pages.count(), RenderFixtures.profile()));
            }
        }
        return out.toByteArray();
    }

    private static byte[] digital(Invoice invoice) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InvoiceDesign design = RenderFixtures.design(FONTS, Theme.accented("#0B5D7A"));
        new DigitalFile(design, new SheetFoot(RenderFixtures.wording()), FONTS)
                .write(out, facts(), design.paginate(invoice));
        return out.toByteArray();
    }

    private static DocumentFacts facts() {
        return new DocumentFacts("Factura de prueba", "Fondo", "es-AR", LocalDate.of(2026, 11, 5));
    }

    private static String decoded(BufferedImage picture, BarcodeFormat format) throws Exception {
        LuminanceSource source = new BufferedImageLuminanceSource(picture);
        return new MultiFormatReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(source)),
                        Map.of(
                                DecodeHintType.POSSIBLE_FORMATS,
                                List.of(format),
                                DecodeHintType.ALLOWED_LENGTHS,
                                new int[] {BillBarcode.LENGTH},
                                DecodeHintType.TRY_HARDER,
                                true))
                .getText();
    }

    private static void assertGolden(String name, String text) throws IOException {
        Path golden = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
        assertThat(Boolean.getBoolean("golden.update"))
                .as("golden files are rewritten: look at the difference")
                .isFalse();
    }
}
