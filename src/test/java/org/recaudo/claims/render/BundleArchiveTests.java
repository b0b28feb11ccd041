// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recaudo.claims.Agreement;
import org.recaudo.claims.Claim;
import org.recaudo.claims.ClaimBundle;
import org.recaudo.claims.ClaimFixtures;
import tools.jackson.databind.JsonNode;

class BundleArchiveTests {

    private static final Agreement VIDA = ClaimFixtures.agreement("vida-plena");

    @ParameterizedTest
    @ValueSource(strings = {"gulf-shield", "vida-plena", "northern-mutual"})
    void givesTheSameBytesInAnyZoneAndLocale(String insurer) throws Exception {
        ClaimBundle bundle = ClaimFixtures.bundle(ClaimFixtures.agreement(insurer), 30);
        byte[] here = archive(bundle);
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

            assertThat(archive(bundle)).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void namesEveryMemberWithItsSizeAndHash() throws Exception {
        SortedMap<String, byte[]> members = members(ClaimFixtures.bundle(VIDA, 12));

        JsonNode manifest = NphiesReading.tree(members.get("manifest.json"));
        assertThat(manifest.path("files")).hasSize(members.size() - 1);
        for (JsonNode file : manifest.path("files")) {
            byte[] bytes = members.get(file.path("name").asString());
            assertThat(file.path("bytes").asLong()).isEqualTo(bytes.length);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            assertThat(file.path("sha256").asString()).isEqualTo(HexFormat.of().formatHex(hash));
        }
        assertThat(members.keySet())
                .contains("cover-letter.pdf", "settlement.pdf", "detail.xlsx", "index.csv", "index.html");
    }

    @Test
    void tellsTheSameTotalsOnEveryPaper() throws Exception {
        ClaimBundle bundle = ClaimFixtures.bundle(VIDA, 60);
        SortedMap<String, byte[]> members = members(bundle);

        assertThat(bundle.totals().payerShare().decimalText()).isEqualTo("18800.00");
        assertThat(text(members.get("cover-letter.pdf"))).contains("ARS 18.800,00", "60 guias", "VP-2611-B01");
        assertThat(text(members.get("settlement.pdf"))).contains("18.800,00", "A transportar", "Transporte", "Total");
        assertThat(new String(members.get("index.html"), StandardCharsets.UTF_8))
                .contains("18.800,00");
        JsonNode totals = NphiesReading.tree(members.get("manifest.json")).path("totals");
        assertThat(totals.path("payerShare").asString()).isEqualTo("18800.00");
        assertThat(sumOfIndex(members.get("index.csv"))).isEqualByComparingTo("18800.00");
    }

    @Test
    void putsTheInsurersAddressInTheWindowAndKeepsToOnePage() throws Exception {
        byte[] letter = members(ClaimFixtures.bundle(VIDA, 3)).get("cover-letter.pdf");

        try (PDDocument document = Loader.loadPDF(letter)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(text(letter)).contains(VIDA.addressLines());
    }

    @Test
    void computesTheWorkbookByFormulasWithTypedCells() throws Exception {
        ClaimBundle bundle = ClaimFixtures.bundle(VIDA, 12);
        byte[] bytes = members(bundle).get("detail.xlsx");

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertThat(workbook.getSheetName(0)).isEqualTo("Resumo");
            Sheet services = workbook.getSheet("Serviços");
            Row first = services.getRow(3);
            assertThat(first.getCell(5).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(bundle.claims().get(0).lines().get(0).serviceDate());
            assertThat(first.getCell(16).getCellType()).isEqualTo(CellType.FORMULA);
            assertThat(services.getPaneInformation().isFreezePane()).isTrue();
            Sheet summary = workbook.getSheetAt(0);
            double due = amount(summary, "Valor devido");
            assertThat(BigDecimal.valueOf(due))
                    .isEqualByComparingTo(bundle.totals().payerShare().amount());
            assertThat(amount(summary, "Conferência: faturado + imposto - total"))
                    .isZero();
            assertThat(amount(summary, "Conferência: coparticipação + valor devido - total"))
                    .isZero();
        }
    }

    @Test
    void keepsTextThatLooksLikeAFormulaText() {
        assertThat(BundleIndex.harmless("=1+1")).isEqualTo("'=1+1");
        assertThat(BundleIndex.harmless("@cmd")).isEqualTo("'@cmd");
        assertThat(BundleIndex.harmless("M0001")).isEqualTo("M0001");
    }

    @Test
    void refusesABundleOfAnotherInsurersClaims() {
        List<Claim> claims = ClaimFixtures.claims(ClaimFixtures.agreement("gulf-shield"), 2);

        assertThatThrownBy(() -> new ClaimBundle(
                        "VP-2611-B01", VIDA, ClaimFixtures.PERIOD, 1, ClaimFixtures.BUSINESS_DATE, claims))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("gulf-shield");
    }

    private static double amount(Sheet sheet, String label) {
        for (Row row : sheet) {
            Cell cell = row.getCell(0);
            if (cell != null && cell.getStringCellValue().equals(label)) {
                return row.getCell(3).getNumericCellValue();
            }
        }
        throw new AssertionError("No row " + label);
    }

    private static BigDecimal sumOfIndex(byte[] csv) {
        return new String(csv, StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> new BigDecimal(line.split(";")[10]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    private static byte[] archive(ClaimBundle bundle) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BundleArchive(ClaimFixtures.fund(), ClaimFixtures.config()).write(bundle, out);
        return out.toByteArray();
    }

    private static SortedMap<String, byte[]> members(ClaimBundle bundle) throws IOException {
        SortedMap<String, byte[]> members = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive(bundle)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                members.put(entry.getName(), zip.readAllBytes());
            }
        }
        return members;
    }
}
