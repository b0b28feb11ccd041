// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recaudo.formats.FileFormat;
import org.recaudo.formats.FileRefused;
import org.recaudo.formats.ReadTerms;
import org.recaudo.formats.RecordReader;

/** Input that means harm, or is far too big, is refused within bounded memory. */
class BadInputTests {
    private static final Path ROLL = Path.of("input-samples/formats/affiliate-roll/good/roll-2026-11.xlsx");

    @TempDir
    private Path folder;

    @Test
    void refusesALineOfTenMegabytesInEachTextFormat() throws IOException {
        Path file = folder.resolve("one-line.txt");
        Files.write(file, "0".repeat(10_000_000).getBytes(StandardCharsets.US_ASCII));

        for (FileFormat format : FormatFixtures.shipped().all()) {
            assertThatThrownBy(() -> FormatFixtures.read(format.id(), file))
                    .as(format.id())
                    .isInstanceOf(FileRefused.class);
        }
        assertThatThrownBy(() -> FormatFixtures.read("rapipago", file))
                .hasMessage("line 1: the line is longer than 32768 bytes; this is no file of lines, or not one in this"
                        + " format");
        assertThat(FormatFixtures.shipped().recognise(file).formats()).isEmpty();
    }

    @Test
    void refusesAnEndlessLineWithoutFillingTheMemory() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return '7';
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                java.util.Arrays.fill(bytes, from, from + length, (byte) '7');
                return length;
            }
        };
        FileFormat format = FormatFixtures.shipped().format("rapipago");

        try (RecordReader reader = format.reader(endless, ReadTerms.strict())) {
            assertThatThrownBy(reader::next).isInstanceOf(FileRefused.class);
        }
    }

    @Test
    void refusesAWorkbookThatUnpacksToFarMoreThanItPacks() throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(ROLL));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().endsWith("sheet1.xml")) {
                    writeBomb(out);
                } else {
                    in.transferTo(out);
                }
            }
        }
        assertThat(Files.size(bomb)).isLessThan(2_000_000);

        assertThatThrownBy(() -> FormatFixtures.read("affiliate-roll", bomb))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("ZIP bomb");
    }

    private static void writeBomb(OutputStream out) throws IOException {
        out.write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                .getBytes(StandardCharsets.US_ASCII));
        byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        for (int megabyte = 0; megabyte < 400; megabyte++) {
            out.write(blanks);
        }
    }

    @Test
    void refusesAFileThatOnlyLooksLikeAWorkbook() throws IOException {
        Path file = folder.resolve("roll.xlsx");
        Files.write(file, new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});

        assertThatThrownBy(() -> FormatFixtures.read("affiliate-roll", file))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("the workbook is damaged or is no workbook");
    }

    @Test
    void readsTheSheetAndTheTextOfTheSameRollAlike() {
        Path text = ROLL.resolveSibling("roll-2026-11.csv");

        assertThat(FormatFixtures.read("affiliate-roll", ROLL).records())
                .extracting(record -> record.text("household")
                        + record.text("member")
                        + record.text("surname")
                        + record.text("birth_date")
                        + record.text("left_on")
                        + record.text("cuil"))
                .containsExactlyElementsOf(FormatFixtures.read("affiliate-roll", text).records().stream()
                        .map(record -> record.text("household")
                                + record.text("member")
                                + record.text("surname")
                                + record.text("birth_date")
                                + record.text("left_on")
                                + record.text("cuil"))
                        .toList());
    }

    @Test
    void refusesAmountsThatAddUpToMoreThanAnAmountHolds() {
        String line = "household;period;due_date;amount;reference\n";
        String row = "000000101;;;9999999999999999.00;\n";
        byte[] file = (line + row.repeat(10)).getBytes(StandardCharsets.UTF_8);
        FileFormat format = FormatFixtures.shipped().format("opening-balances");

        try (RecordReader reader = format.reader(new ByteArrayInputStream(file), ReadTerms.strict())) {
            assertThatThrownBy(() -> {
                        while (reader.next() != null) {
                            continue;
                        }
                    })
                    .isInstanceOf(FileRefused.class)
                    .hasMessageContaining("add up to more than an amount can hold");
        }
    }
}
