// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recaudo.RealFiles;
import org.recaudo.formats.FileFormat;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.FileRefused;
import org.recaudo.formats.ReadTerms;
import org.recaudo.formats.RecordReader;
import org.recaudo.formats.StatedTotal;
import org.recaudo.formats.files.FormatFixtures.ReadFile;
import org.recaudo.runs.files.ConfigFolders;

/** BAI files: their totals, continuations, funds types and codes. */
class Bai2Tests {
    private static final Path GOOD = Path.of("input-samples/formats/bai2/good");

    @Test
    void readsARealFileWhoseTotalsAgree() {
        Path file = RealFiles.path("bai2/moov__sample1.txt");

        assertThat(FormatFixtures.shipped().recognise(file).formats()).containsExactly("bai2");
        ReadFile read = FormatFixtures.read("bai2", file);

        assertThat(read.tally().kinds())
                .containsEntry("statement", 2L)
                .containsEntry("entry", 17L)
                .containsEntry("balance", 4L);
        assertThat(read.tally().currency()).isEqualTo("CAD");
        assertThat(sum(read, "C")).isEqualTo(20_850_0 + 11_150_0);
        assertThat(sum(read, "D")).isEqualTo(20_850_0 + 11_150_0);
        FileRecord first = read.records().get(1);
        assertThat(first.text("text")).isEqualTo("RETURNED CHEQUE");
        assertThat(first.date("value-date")).isEqualTo("2006-03-16");
        assertThat(first.date("booking-date")).isEqualTo("2006-03-17");
    }

    @Test
    void holdsEachOfTheTotalsAgainstTheRecords() {
        Path file = RealFiles.path("bai2/moov__sample1.txt");
        FileFormat format = FormatFixtures.shipped().format("bai2");

        try (RecordReader reader = FormatFixtures.shipped().open(format, file, ReadTerms.strict())) {
            while (reader.next() != null) {
                continue;
            }
            assertThat(reader.totals()).allMatch(StatedTotal::agrees);
            assertThat(reader.totals().stream()
                            .filter(total -> total.record().endsWith("-end"))
                            .map(StatedTotal::stated))
                    .containsExactly("8340.00", "14", "4460.00", "9", "12800.00", "2", "25", "12800.00", "1", "27");
        }
    }

    @Test
    void refusesRealFilesThatBreakTheRules() {
        Path unended = RealFiles.path("bai2/moov__sample3.txt");
        assertThatThrownBy(() -> FormatFixtures.read("bai2", unended))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("line 1: text stands behind the end of a record");
        Path broken = RealFiles.path("bai2/moov__sample-parseError.txt");
        assertThat(FormatFixtures.shipped().recognise(broken).formats()).isEmpty();
        assertThatThrownBy(() -> FormatFixtures.read("bai2", broken)).isInstanceOf(FileRefused.class);
    }

    @Test
    void readsContinuedTextWithSlashesAndReferences() {
        List<FileRecord> entries = FormatFixtures.read("bai2", GOOD.resolve("day.bai")).records().stream()
                .filter(record -> record.kind().equals("entry"))
                .toList();

        assertThat(entries)
                .extracting(entry -> entry.text("mark") + " " + entry.text("reference") + " " + entry.text("text"))
                .containsExactly(
                        "C REF0001 LIQUIDACION RAPIPAGO 2026-11-02 / LOTE 1", "D REF0002 MANTENIMIENTO DE CUENTA");
    }

    @Test
    void skipsDetailsWithoutMoneyAndKeepsSignsOfBalances() {
        ReadFile read = FormatFixtures.read("bai2", GOOD.resolve("two-accounts.bai"));

        assertThat(read.tally().kinds()).containsEntry("entry", 1L).containsEntry("statement", 2L);
        assertThat(read.records().stream()
                        .filter(record -> record.kind().equals("balance"))
                        .map(record -> record.text("type") + " " + record.minor("amount")))
                .containsExactly("OPBD 24687555", "CLBD 24689055", "OPBD -500", "CLBD -500");
    }

    @Test
    void onlyNotesWrongCountsWhereTheLayoutSaysSo(@TempDir Path folder) throws Exception {
        String file = Files.readString(GOOD.resolve("day.bai")).replace(",6/\r\n98", ",7/\r\n98");
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        String layout = Files.readString(Path.of("config/formats/bai2.yml"));
        Files.createDirectories(folder.resolve("formats"));
        Files.writeString(folder.resolve("formats/bai2.yml"), layout.replace("counts: strict", "counts: warn"));
        FileFormat mild = FormatFixtures.of(ConfigFolders.at(folder)).format("bai2");

        assertThatThrownBy(() -> read(FormatFixtures.shipped().format("bai2"), bytes))
                .hasMessageContaining("account-end states 7 (records), but the records give 6");
        try (RecordReader reader = mild.reader(new ByteArrayInputStream(bytes), ReadTerms.strict())) {
            while (reader.next() != null) {
                continue;
            }
            assertThat(reader.tally().notes()).containsExactly("account-end states 7 records");
        }
    }

    @Test
    void refusesAFileThatIsCutAnywhere() throws Exception {
        byte[] file = Files.readAllBytes(GOOD.resolve("day.bai"));
        FileFormat format = FormatFixtures.shipped().format("bai2");

        for (int length = 0; length < file.length - 3; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> read(format, cut))
                    .as("first %d bytes", length)
                    .isInstanceOf(FileRefused.class);
        }
    }

    private static List<FileRecord> read(FileFormat format, byte[] file) {
        List<FileRecord> records = new ArrayList<>();
        try (RecordReader reader = format.reader(new ByteArrayInputStream(file), ReadTerms.strict())) {
            for (FileRecord record = reader.next(); record != null; record = reader.next()) {
                records.add(record);
            }
        }
        return records;
    }

    private static long sum(ReadFile read, String mark) {
        return read.records().stream()
                .filter(record -> record.kind().equals("entry"))
                .filter(entry -> entry.text("mark").equals(mark))
                .mapToLong(FileRecord::moneyMinor)
                .sum();
    }
}
