// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats.oracle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.recaudo.formats.FileFormat;
import org.recaudo.formats.FormatTables;
import org.recaudo.formats.ReadTerms;
import org.recaudo.formats.RecordReader;
import org.recaudo.formats.StatedTotal;

/** Good files made bad, one way at a time: by the format's own record tables, so that each layout has them all. */
record BadFile(String how, byte[] bytes) {
    private static final Pattern MARK = Pattern.compile("columns (\\d+)-(\\d+) are '([^']*)'");

    /** A field of a fixed-width line. */
    private record Place(int line, int from, int to, FormatTables.Row row) {}

    /** Lines with their ends. */
    static List<String> lines(byte[] file) {
        List<String> lines = new ArrayList<>();
        Matcher matcher = Pattern.compile("[^\n]*\n|[^\n]+$").matcher(text(file));
        while (matcher.find()) {
            lines.add(matcher.group());
        }
        return lines;
    }

    /** The file ends behind each line but the last that holds anything. */
    static List<BadFile> truncated(byte[] file) {
        List<String> lines = lines(file);
        List<BadFile> bad = new ArrayList<>();
        for (int kept = 1; kept < lines.size(); kept++) {
            if (!String.join("", lines.subList(kept, lines.size())).isBlank()) {
                bad.add(new BadFile("ends behind line " + kept, bytes(String.join("", lines.subList(0, kept)))));
            }
        }
        return bad;
    }

    static List<BadFile> concatenated(byte[] file) {
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        twice.writeBytes(file);
        twice.writeBytes(text(file).endsWith("\n") ? new byte[0] : new byte[] {'\n'});
        twice.writeBytes(file);
        return List.of(new BadFile("twice", twice.toByteArray()));
    }

    /** Each line changes place with the next that differs. */
    static List<BadFile> outOfOrder(byte[] file) {
        List<BadFile> bad = new ArrayList<>();
        for (int index = 0; index + 1 < lines(file).size(); index++) {
            List<String> lines = new ArrayList<>(lines(file));
            lines.add(index, lines.remove(index + 1));
            if (!String.join("", lines).equals(text(file))) {
                bad.add(new BadFile("lines %d and %d swapped".formatted(index + 1, index + 2), bytes(lines)));
            }
        }
        return bad;
    }

    static List<BadFile> utf16(byte[] file) {
        return List.of(
                new BadFile("UTF-16 with a mark", text(file).getBytes(StandardCharsets.UTF_16)),
                new BadFile("UTF-16LE", text(file).getBytes(StandardCharsets.UTF_16LE)));
    }

    static List<BadFile> empty(byte[] file) {
        return List.of(
                new BadFile("empty", new byte[0]),
                new BadFile("blank lines", bytes("\r\n\r\n")),
                new BadFile("blanks", bytes(" ".repeat(lines(file).get(0).length()))),
                new BadFile("zeros", new byte[file.length]));
    }

    /** Each count and sum that the file states is one too many: one record, or one minor unit. */
    static List<BadFile> totalsOffByOne(FileFormat format, byte[] file) {
        List<BadFile> bad = new ArrayList<>();
        for (StatedTotal total :
                stated(format, file).stream().filter(StatedTotal::checked).toList()) {
            places(format, file).stream()
                    .filter(place -> place.line() == total.line() - 1
                            && place.row().field().equals(total.field()))
                    .filter(place -> !at(file, place).isBlank())
                    .findFirst()
                    .ifPresent(place -> bad.add(changed(file, place, increased(at(file, place)))));
        }
        return bad;
    }

    /** A letter at the end of each amount and number. */
    static List<BadFile> nonDigits(FileFormat format, byte[] file) {
        return places(format, file).stream()
                .filter(place -> place.row().type().startsWith("money")
                        || place.row().type().equals("digits"))
                .filter(place -> !at(file, place).isBlank())
                .map(place -> changed(file, place, at(file, place).substring(1) + "X"))
                .toList();
    }

    /** The 31st of February in place of each day. */
    static List<BadFile> impossibleDates(FileFormat format, byte[] file) {
        return places(format, file).stream()
                .filter(place -> place.row().type().startsWith("date "))
                .filter(place -> !at(file, place).matches("[0 ]*"))
                .map(place -> changed(file, place, impossible(place.row().type().substring(5))))
                .toList();
    }

    /** Another last digit wherever a check digit is. */
    static List<BadFile> wrongCheckDigits(FileFormat format, byte[] file) {
        return places(format, file).stream()
                .filter(place -> place.row().terms().contains("check digit"))
                .filter(place -> at(file, place).matches(" *[0-9]+ *"))
                .map(place -> changed(file, place, otherLastDigit(at(file, place))))
                .toList();
    }

    private static List<StatedTotal> stated(FileFormat format, byte[] file) {
        try (RecordReader reader = format.reader(new ByteArrayInputStream(file), ReadTerms.strict())) {
            while (reader.next() != null) {
                continue;
            }
            return reader.totals();
        }
    }

    /** Every field of every line of a fixed-width file. */
    private static List<Place> places(FileFormat format, byte[] file) {
        List<Place> places = new ArrayList<>();
        List<String> lines = lines(file);
        List<FormatTables.RecordTable> tables = FormatTables.of(format).records();
        for (int number = 0; number < lines.size(); number++) {
            String line = lines.get(number).stripTrailing();
            for (FormatTables.RecordTable table : tables) {
                if (format.shape().kind() == FileFormat.Kind.FIXED_WIDTH && isOn(table, line)) {
                    places.addAll(places(number, line, table));
                    break;
                }
            }
        }
        return places;
    }

    private static List<Place> places(int number, String line, FormatTables.RecordTable table) {
        List<Place> places = new ArrayList<>();
        for (FormatTables.Row row : table.rows()) {
            String[] columns = row.place().split("-");
            int from = Integer.parseInt(columns[0]) - 1;
            int to = Integer.parseInt(columns[columns.length - 1]);
            if (to <= line.length()) {
                places.add(new Place(number, from, to, row));
            }
        }
        return places;
    }

    private static boolean isOn(FormatTables.RecordTable table, String line) {
        return !table.rows().isEmpty()
                && MARK.matcher(table.told()).results().allMatch(mark -> NaiveValues.columns(
                                line, mark.group(1) + "-" + mark.group(2))
                        .equals(mark.group(3)));
    }

    private static String at(byte[] file, Place place) {
        return lines(file).get(place.line()).substring(place.from(), place.to());
    }

    private static BadFile changed(byte[] file, Place place, String value) {
        List<String> lines = new ArrayList<>(lines(file));
        String line = lines.get(place.line());
        lines.set(place.line(), line.substring(0, place.from()) + value + line.substring(place.to()));
        return new BadFile(
                "line %d, %s is '%s'".formatted(place.line() + 1, place.row().field(), value), bytes(lines));
    }

    private static String increased(String digits) {
        String number = new BigInteger(digits.strip()).add(BigInteger.ONE).toString();
        return "0".repeat(Math.max(0, digits.length() - number.length())) + number;
    }

    private static String impossible(String pattern) {
        return pattern.replace("yyyy", "2026")
                .replace("yy", "26")
                .replace("MM", "02")
                .replace("dd", "31");
    }

    private static String otherLastDigit(String value) {
        int last = value.stripTrailing().length() - 1;
        char other = (char) ('0' + (value.charAt(last) - '0' + 1) % 10);
        return value.substring(0, last) + other + value.substring(last + 1);
    }

    private static byte[] bytes(List<String> lines) {
        return bytes(String.join("", lines));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
