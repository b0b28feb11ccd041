// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recaudo.RealFiles;
import org.recaudo.formats.FileFormat;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.FileRefused;
import org.recaudo.formats.ReadTerms;
import org.recaudo.formats.RecordReader;
import org.recaudo.formats.StatedTotal;
import org.recaudo.formats.files.FormatFixtures.ReadFile;

/** MT940 statements and MT942 reports, real ones and awkward ones. */
class SwiftStatementTests {
    private static final Path SAMPLES = Path.of("input-samples/formats");

    @ParameterizedTest
    @CsvSource({
        "oca__test-ing.940, 1, 8, 3658, 13446, NL77INGB0574908765, EUR",
        "oca__test-wrong-file.940, 1, 1, 40000, 0, NL34RABO0142623393, EUR",
        "wolph__jejik__generic.sta, 2, 2, 0, 2000, 11111111, EUR",
        "wolph__jejik__sns.sta, 2, 2, 0, 2500, 0123456789, EUR",
        "wolph__cmxl__mt940.sta, 3, 16, 7243674, 6010944, 45050050/76198810, DEM",
    })
    void readsStatementsThatBalance(
            String name, long statements, long entries, long credits, long debits, String account, String currency) {
        Path file = RealFiles.path("mt940/" + name);

        assertThat(FormatFixtures.shipped().recognise(file).formats()).containsExactly("mt940");
        ReadFile read = FormatFixtures.read("mt940", file);

        assertThat(kind(read, "statement")).hasSize((int) statements).first().satisfies(statement -> {
            assertThat(statement.text("account")).isEqualTo(account);
            assertThat(statement.text("currency")).isEqualTo(currency);
        });
        assertThat(read.tally().records()).isEqualTo(entries);
        assertThat(sum(read, "C")).isEqualTo(credits);
        assertThat(sum(read, "D")).isEqualTo(debits);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "oca__test-sns.940|ends without closing balance; expected :62F:",
                "wolph__jejik__abnamro.sta|debits 321.44 = 2914.84, but it closes with 876.84",
                "wolph__jejik__ing.sta|= -45.59, but it closes with 3.47",
                "wolph__jejik__knab.sta|debits 7260.00 = -3701.02, but it closes with 798.98",
                "wolph__jejik__postfinance.sta|= 159.40, but it closes with 159.60",
                "wolph__jejik__triodos.sta|= 4259.39, but it closes with 4370.79",
            })
    void refusesStatementsThatDoNotBalance(String name, String message) {
        Path file = RealFiles.path("mt940/" + name);

        assertThat(FormatFixtures.shipped().recognise(file).formats()).containsExactly("mt940");
        assertThatThrownBy(() -> FormatFixtures.read("mt940", file))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining(message);
    }

    /** Whoever looks into a file sees each entry, the last one too, before he hears what is wrong. */
    @Test
    void handsOutWhatStandsBeforeAFault() throws IOException {
        FileFormat format = FormatFixtures.shipped().format("mt940");
        int entries = 0;
        try (RecordReader reader = format.reader(
                Files.newInputStream(SAMPLES.resolve("mt940/bad/off-by-a-cent.sta")), ReadTerms.strict())) {
            while (entries < 4) {
                FileRecord record = reader.next();
                assertThat(record).isNotNull();
                entries += record.kind().equals("entry") ? 1 : 0;
            }

            assertThat(entries).isEqualTo(4);
            assertThatThrownBy(() -> exhaust(reader)).isInstanceOf(FileRefused.class);
        }
    }

    private static void exhaust(RecordReader reader) {
        for (FileRecord record = reader.next(); record != null; ) {
            record = reader.next();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account_balance_credit",
                "account_balance_debit",
                "account_identification_iban",
                "account_identification_legacy",
                "available_balance",
                "closing_balance",
                "reference",
                "statement_details",
                "statement_line",
                "statement_number"
            })
    void refusesFragmentsWithAReason(String name) {
        Path file = RealFiles.path("mt940/wolph__cmxl__%s.sta".formatted(name));

        assertThat(FormatFixtures.shipped().recognise(file).formats()).isEmpty();
        assertThatThrownBy(() -> FormatFixtures.read("mt940", file))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("expected");
    }

    @Test
    void readsFoldedLinesAndReferences() {
        List<FileRecord> entries =
                kind(FormatFixtures.read("mt940", RealFiles.path("mt940/oca__test-ing.940")), "entry");

        FileRecord first = entries.get(0);
        assertThat(first.minor("amount")).isEqualTo(156);
        assertThat(first.text("mark")).isEqualTo("C");
        assertThat(first.date("value-date")).isEqualTo("2014-02-20");
        assertThat(first.date("booking-date")).isEqualTo("2014-02-20");
        assertThat(first.text("code")).isEqualTo("NTRF");
        assertThat(first.text("reference")).startsWith("00000000001");
        assertThat(first.text("customer-reference")).isEqualTo("EREF");
        assertThat(first.text("text")).contains("/CNTP/NL32INGB0000012345/INGBNL2A/ING BANK NV INZAKE WEB/");
        assertThat(entries.get(3).text("text")).contains("//REMI/USTD//EV123REP123412T1234/");
    }

    @Test
    void takesStructuredTextApart() {
        List<FileRecord> entries =
                kind(FormatFixtures.read("mt940", RealFiles.path("mt940/wolph__cmxl__mt940.sta")), "entry");

        assertThat(entries)
                .filteredOn(entry -> !entry.text("payer-name").isEmpty())
                .extracting(entry -> entry.text("payer-name") + "|" + entry.text("payer-account"))
                .containsExactly(
                        "MUELLER|234567",
                        "MUELLER|0847564700",
                        "HUTA SZKLA TOPIC UL PRZEMYSLOWA 67 32-669 WROCLAW|PL08106000760000777777777777");
    }

    @Test
    void keepsTheSideThatAReversalIsBookedOn() {
        List<FileRecord> entries =
                kind(FormatFixtures.read("mt940", SAMPLES.resolve("mt940/good/blocks-and-reversals.sta")), "entry");

        assertThat(entries)
                .extracting(entry -> entry.text("mark") + entry.text("reversal") + " " + entry.minor("amount") + " "
                        + entry.date("booking-date"))
                .containsExactly(
                        "C 25000055 2026-11-04",
                        "D 412500 2026-11-05",
                        "Dtrue 1500 2026-11-05",
                        "Ctrue 700 2026-12-31");
    }

    @Test
    void marksAnInterimReportAsSuchAndHoldsItsSums() {
        Path file = SAMPLES.resolve("mt942/good/interim.sta");
        ReadFile read = FormatFixtures.read("mt942", file);

        assertThat(kind(read, "statement")).singleElement().satisfies(statement -> {
            assertThat(statement.text("stage")).isEqualTo("interim");
            assertThat(statement.text("currency")).isEqualTo("ARS");
        });
        assertThat(kind(read, "entry"))
                .extracting(entry -> entry.text("status"))
                .containsOnly("INFO", "PDNG");
        assertThat(read.tally().amountMinor()).isEqualTo(25_413_055);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ":61:260230C1,00NTRFX|field value-date (column 5) is '260230'; expected a day as yyMMdd",
                ":61:2611050230C1,00NTRFX|field booking-date (column 11) is '0230'; expected a day as MMdd",
                ":61:261105X1,00NTRFX|field mark (column 11) is 'X1,00NTR'; expected C, D, RC or RD",
                ":61:261105C1,0,0NTRFX|expected an amount with a decimal comma",
                ":61:261105C1,005NTRFX|expected an amount with a decimal point and at most 2 decimals",
                ":61:261105C1,00|expected a transaction type such as NTRF",
                ":99X:what|tag :99X: is not one of an MT940",
                ":60F:C261105EUR0,|a second opening balance stands here",
                ":20:NEXT|ends without closing balance",
            })
    void namesWhatIsWrongWithALine(String line, String message) {
        String file = ":20:X\n:25:1\n:28C:1/1\n:60F:C261105EUR0,\n" + line + "\n:62F:C261105EUR1,\n-\n";

        assertThatThrownBy(() -> read("mt940", file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("line 5: ")
                .hasMessageContaining(message);
    }

    @Test
    void takesBlankLinesAndRefusesBinaryBytes() {
        String file = ":20:X\r\n\r\n:25:1EUR\r\n:28C:1/1\r\n:60F:C261105EUR0,\r\n:61:261105C1,00NTRFX\r\n"
                + ":86:first\r\n\r\nsecond\r\n\r\n:62F:C261105EUR1,\r\n-\r\n\r\n";

        FileRecord entry = read("mt940", file.getBytes(StandardCharsets.UTF_8)).get(2);
        assertThat(entry.text("text")).isEqualTo("first second");
        assertThatThrownBy(
                        () -> read("mt940", file.replace("first", "fi\u0001st").getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("line 7: field text holds the control character 0x01");
        byte[] latin = file.replace("first", "\u00F1").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read("mt940", latin).get(2).text("text")).isEqualTo("\u00F1 second");
    }

    @Test
    void refusesEachFileThatIsCutBeforeItsClosingBalance() throws Exception {
        byte[] file = java.nio.file.Files.readAllBytes(SAMPLES.resolve("mt940/good/blocks-and-reversals.sta"));
        int closing = new String(file, StandardCharsets.ISO_8859_1).indexOf(":62F:");

        for (int length = 0; length < closing + 20; length++) {
            byte[] cut = java.util.Arrays.copyOf(file, length);
            assertThatThrownBy(() -> read("mt940", cut))
                    .as("first %d bytes", length)
                    .isInstanceOf(FileRefused.class);
        }
    }

    @Test
    void saysWhatItHeldAgainstTheFile() {
        FileFormat format = FormatFixtures.shipped().format("mt940");
        Path file = SAMPLES.resolve("mt940/good/pages.sta");

        try (RecordReader reader = FormatFixtures.shipped().open(format, file, ReadTerms.strict())) {
            while (reader.next() != null) {
                continue;
            }
            assertThat(reader.totals()).hasSize(2).allMatch(StatedTotal::agrees);
        }
    }

    private static List<FileRecord> read(String id, byte[] file) {
        FileFormat format = FormatFixtures.shipped().format(id);
        List<FileRecord> records = new ArrayList<>();
        try (RecordReader reader = format.reader(new ByteArrayInputStream(file), ReadTerms.strict())) {
            for (FileRecord record = reader.next(); record != null; record = reader.next()) {
                records.add(record);
            }
        }
        return records;
    }

    private static List<FileRecord> kind(ReadFile read, String kind) {
        return read.records().stream()
                .filter(record -> record.kind().equals(kind))
                .toList();
    }

    private static long sum(ReadFile read, String mark) {
        return kind(read, "entry").stream()
                .filter(entry -> entry.text("mark").equals(mark))
                .mapToLong(FileRecord::moneyMinor)
                .sum();
    }
}
