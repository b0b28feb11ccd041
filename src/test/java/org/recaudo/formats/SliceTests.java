// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Eight bytes at a time give the answers that one byte at a time gives, wherever the eight begin and end. */
class SliceTests {
    private static final int CASES = 200_000;
    private static final byte[] LIKELY = "0123456789012345678901234567890123456789     \n\r\t/:A\u00F1\u0000\u007F"
            .getBytes(StandardCharsets.ISO_8859_1);

    private final Random random = new Random(20_261_122);

    @Test
    void answersAsANaiveReaderWould() {
        for (int round = 0; round < CASES; round++) {
            byte[] bytes = bytes(1 + random.nextInt(60));
            int from = random.nextInt(bytes.length);
            int to = from + random.nextInt(bytes.length - from + 1);
            String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);

            assertThat(Slice.allDigits(bytes, from, to)).as(text).isEqualTo(text.matches("[0-9]*"));
            assertThat(Slice.blank(bytes, from, to)).as(text).isEqualTo(text.matches(" *"));
            assertThat(Slice.control(bytes, from, to))
                    .as(text)
                    .isEqualTo(text.chars().anyMatch(sign -> sign < ' '));
            assertThat(Slice.digits(bytes, from, to)).as(text).isEqualTo(number(text));
        }
    }

    private static long number(String text) {
        String digits = text.replaceAll("^ +| +$", "");
        if (!digits.matches("[0-9]+")) {
            return Slice.NOT_DIGITS;
        }
        BigInteger number = new BigInteger(digits);
        return number.toString().length() > 18 ? Slice.TOO_LARGE : number.longValueExact();
    }

    @Test
    void readsNumbersOfEachLength() {
        String digits = "987654321012345678";
        for (int length = 1; length <= digits.length(); length++) {
            byte[] bytes = ("xxxxxxxx" + digits.substring(0, length) + "x").getBytes(StandardCharsets.US_ASCII);

            assertThat(Slice.digits(bytes, 8, 8 + length)).isEqualTo(Long.parseLong(digits.substring(0, length)));
        }
        byte[] zeros = "000000000000000000000000000000000000000012".getBytes(StandardCharsets.US_ASCII);
        assertThat(Slice.digits(zeros, 0, zeros.length)).isEqualTo(12);
    }

    @Test
    void cutsLinesAsANaiveReaderWould() {
        for (int round = 0; round < CASES / 100; round++) {
            byte[] bytes = bytes(random.nextInt(400));
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            LineSource source = new LineSource(new ByteArrayInputStream(bytes), 1_000);
            String[] lines = text.isEmpty() ? new String[0] : text.split("\n", -1);
            int last = lines.length > 0 && lines[lines.length - 1].isEmpty() ? lines.length - 1 : lines.length;
            for (int index = 0; index < last; index++) {
                assertThat(source.next()).as(text).isTrue();
                String line = lines[index].endsWith("\r")
                        ? lines[index].substring(0, lines[index].length() - 1)
                        : lines[index];
                assertThat(new String(source.bytes(), source.start(), source.length(), StandardCharsets.ISO_8859_1))
                        .isEqualTo(line);
                assertThat(source.foreign()).as(line).isEqualTo(line.chars().anyMatch(sign -> sign > 0x7F));
            }
            assertThat(source.next()).as(text).isFalse();
        }
    }

    @Test
    void readsEachDayOfManyYears() {
        DatePattern pattern = DatePattern.of("ddMMyyyy");
        for (LocalDate day = LocalDate.parse("1999-12-31"); day.getYear() < 2030; day = day.plusDays(1)) {
            byte[] bytes = pattern.format(day);

            assertThat(pattern.parse(bytes, 0, bytes.length)).isEqualTo(day);
            assertThat(pattern.packed(bytes, 0, bytes.length)).isEqualTo(DatePattern.packed(day));
        }
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        boolean digitsOnly = random.nextInt(3) == 0;
        for (int index = 0; index < length; index++) {
            bytes[index] = LIKELY[random.nextInt(digitsOnly ? 44 : LIKELY.length)];
        }
        return bytes;
    }
}
