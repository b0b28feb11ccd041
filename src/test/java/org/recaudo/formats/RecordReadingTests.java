// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recaudo.formats.files.FormatFixtures;

/** The small parts that reading stands on: lines, values, dates, amounts, the order of records. */
class RecordReadingTests {

    @Test
    void cutsLinesAcrossBlocksWhateverTheirEnds() {
        List<String> lines = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int number = 0; number < 20_000; number++) {
            String line = "line " + number + "x".repeat(number % 37);
            lines.add(line);
            text.append(line).append(number % 2 == 0 ? "\r\n" : "\n");
        }
        LineSource source = new LineSource(stream(text + "last"), 1_000);

        List<String> found = new ArrayList<>();
        while (source.next()) {
            found.add(new String(source.bytes(), source.start(), source.length(), StandardCharsets.US_ASCII));
        }

        lines.add("last");
        assertThat(found).isEqualTo(lines);
        assertThat(source.terminated()).isFalse();
    }

    @Test
    void refusesALineOverTheLimitAlsoWhenItEnds() {
        LineSource source = new LineSource(stream("x".repeat(101) + "\n"), 100);

        assertThatThrownBy(source::next).isInstanceOf(FileRefused.class).hasMessageContaining("longer than 100 bytes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a;b;c|a,b,c",
                ";;|,,",
                "a;\"b;c\";d|a,b;c,d",
                "\"say \"\"hi\"\"\";x|say \"hi\",x",
                "\"\";x|,x",
                "in\"ch;x|in\"ch,x",
            })
    void splitsSeparatedValues(String line, String expected) {
        DelimitedCells cells = new DelimitedCells((byte) ';');
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);

        cells.split(bytes, 0, bytes.length);

        List<String> found = new ArrayList<>();
        for (int cell = 0; cell < cells.count(); cell++) {
            found.add(cells.text(cell, StandardCharsets.UTF_8));
        }
        assertThat(String.join(",", found)).isEqualTo(expected);
        assertThat(cells.badQuotes()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "yyyyMMdd, 20240229, 2024-02-29",
        "ddMMyyyy, 31122026, 2026-12-31",
        "ddMMyy, 010226, 2026-02-01",
        "yyyy-MM-dd, 2026-11-05, 2026-11-05",
        "dd/MM/yyyy, 05/11/2026, 2026-11-05",
    })
    void readsAndWritesDays(String pattern, String text, LocalDate day) {
        DatePattern dates = DatePattern.of(pattern);
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);

        assertThat(dates.parse(bytes, 0, bytes.length)).isEqualTo(day);
        assertThat(dates.format(day)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({"20230229", "20261301", "20260431", "2026110", "2026-1-1", "20261100"})
    void takesNoDayThatDoesNotExist(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);

        assertThat(DatePattern.of("yyyyMMdd").parse(bytes, 0, bytes.length)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1234.50, 123450", "-0.05, -5", "7, 700", "18.150, 1815", "5442.09000, 544209", "0, 0"})
    void readsAmountsWithAPoint(String text, long minor) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);

        assertThat(Amounts.pointed(bytes, 0, bytes.length, 2)).isEqualTo(minor);
    }

    @ParameterizedTest
    @CsvSource({"'1234,50'", "1.234", "--1", "1.", ".", "1 000", "1e3", "+5"})
    void takesNoAmountThatIsNone(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);

        assertThat(Amounts.pointed(bytes, 0, bytes.length, 2)).isEqualTo(Amounts.NOT_AN_AMOUNT);
    }

    @Test
    void bringsImpliedDecimalsToTheMinorUnitOfTheCurrency() {
        byte[] bytes = "000000120000".getBytes(StandardCharsets.US_ASCII);

        assertThat(Amounts.implied(bytes, 0, 12, 0)).isEqualTo(120_000);
        assertThat(Amounts.implied(bytes, 0, 12, -2)).isEqualTo(1_200);
        assertThat(Amounts.implied("000000120050".getBytes(StandardCharsets.US_ASCII), 0, 12, -2))
                .isEqualTo(Amounts.NOT_AN_AMOUNT);
        assertThat(Amounts.implied("9999999999999999999".getBytes(StandardCharsets.US_ASCII), 0, 19, 0))
                .isEqualTo(Amounts.TOO_LARGE);
    }

    @Test
    void knowsWhichRecordsMayFollow() {
        List<String> kinds = List.of("head", "lot", "item", "end");
        Grammar grammar = Grammar.of("head (lot item+)* end?", kinds);

        int afterHead = grammar.after(0, 0);
        int afterLot = grammar.after(afterHead, 1);
        int afterItem = grammar.after(afterLot, 2);

        assertThat(grammar.mayEnd(0)).isFalse();
        assertThat(grammar.mayEnd(afterHead)).isTrue();
        assertThat(grammar.expected(afterLot)).isEqualTo("item");
        assertThat(grammar.expected(afterItem)).isEqualTo("lot or item or end or the end of the file");
        assertThat(grammar.after(afterLot, 3)).isEqualTo(Grammar.NONE);
    }

    @Test
    void hidesCardNumbersButForTheirLastDigits() {
        assertThat(CardMask.whole("4111111111111111")).isEqualTo("************1111");
        assertThat(CardMask.mask("card 4111111111111111 of 2026"))
                .isEqualTo("card ************1111 of 2026")
                .doesNotContain("4111111");
    }

    @Test
    void eachFaultHasAnExample() throws IOException {
        StringBuilder golden = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/golden/formats/refusals"))) {
            for (Path file : files.sorted().toList()) {
                golden.append(Files.readString(file));
            }
        }

        for (FieldFault fault : FieldFault.values()) {
            assertThat(golden).contains("(%s)".formatted(fault.code()));
        }
    }

    @Test
    void readsAMillionRecordsWithoutKeepingThem() {
        byte[] detail = ("20261102" + "000000000000100" + "0".repeat(44) + " ".repeat(6) + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        String header = "00000000OBRA SOCIAL         20261103COBRANZAS   RAPIPAGO" + " ".repeat(17) + "\r\n";
        String trailer = "9999999901000000" + "000000000100000000" + " ".repeat(39) + "\r\n";
        FileFormat format = FormatFixtures.shipped().format("rapipago");

        try (RecordReader reader =
                format.reader(new RepeatedBytes(header, detail, 1_000_000, trailer), ReadTerms.strict())) {
            while (reader.next() != null) {
                continue;
            }

            assertThat(reader.tally().records()).isEqualTo(1_000_000);
            assertThat(reader.tally().amountMinor()).isEqualTo(100_000_000);
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** A header, one line many times, a trailer: a big file that is nowhere whole. */
    private static final class RepeatedBytes extends InputStream {
        private final byte[] detail;
        private final byte[] trailer;
        private byte[] current;
        private int position;
        private int left;

        RepeatedBytes(String header, byte[] detail, int times, String trailer) {
            this.current = header.getBytes(StandardCharsets.US_ASCII);
            this.detail = detail;
            this.left = times;
            this.trailer = trailer.getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            if (position == current.length) {
                if (left < 0) {
                    return -1;
                }
                current = left == 0 ? trailer : detail;
                left--;
                position = 0;
            }
            int count = Math.min(length, current.length - position);
            System.arraycopy(current, position, bytes, from, count);
            position += count;
            return count;
        }
    }
}
