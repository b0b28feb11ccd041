// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats.oracle;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A format of separated values as a few lines of {@code oracle/cells.txt}:
 *
 * <pre>
 * between ;                       the separator
 * digits 0                        decimals of the currency, 2 unless given
 * amount amount                   the column with an amount, by the name in the header row
 * date due_date due_date yyyy-MM-dd
 * date birth-date #11 ddMMyyyy    by number, in files without a header row
 * when #13 ,0,00 payment          what a code means, and otherwise
 * else none
 * </pre>
 */
final class CellTable implements NaiveReader {
    private final Map<String, String> terms = new HashMap<>();
    private final List<String[]> dates = new ArrayList<>();
    private final List<String[]> meanings = new ArrayList<>();

    CellTable(List<String> lines) {
        for (String line : lines) {
            String[] words = line.strip().split(" +");
            if (words[0].equals("date")) {
                dates.add(words);
            } else if (words[0].equals("when")) {
                meanings.add(words);
            } else {
                terms.put(words[0], words[1]);
            }
        }
    }

    @Override
    public List<String> stated() {
        return List.of();
    }

    @Override
    public List<OracleItem> items(byte[] file) {
        boolean numbered = terms.getOrDefault("amount", "").startsWith("#")
                || dates.stream().anyMatch(date -> date[2].startsWith("#"));
        List<OracleItem> found = new ArrayList<>();
        String[] header = null;
        for (String line : ColumnTable.lines(file)) {
            try (CSVParser parser = format().parse(new StringReader(line.replaceFirst("^\u00EF\u00BB\u00BF", "")))) {
                CSVRecord row = parser.iterator().next();
                if (header == null && !numbered) {
                    header = row.stream().map(String::strip).toArray(String[]::new);
                } else {
                    found.add(item(row, header));
                }
            } catch (IOException | UncheckedIOException e) {
                found.add(new OracleItem(OracleItem.UNREADABLE, Map.of(), "none"));
            }
        }
        return found;
    }

    private CSVFormat format() {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(terms.getOrDefault("between", ";"))
                .get();
    }

    private OracleItem item(CSVRecord row, String @Nullable [] header) {
        Map<String, String> days = new HashMap<>();
        for (String[] date : dates) {
            days.put(date[1], NaiveValues.date(cell(row, header, date[2]), date[3]));
        }
        String column = terms.get("amount");
        int digits = Integer.parseInt(terms.getOrDefault("digits", "2"));
        String amount = column == null ? "0" : NaiveValues.pointed(cell(row, header, column), digits);
        return new OracleItem(amount, days, outcome(row, header));
    }

    private String outcome(CSVRecord row, String @Nullable [] header) {
        for (String[] meaning : meanings) {
            if (NaiveValues.means(meaning[2], cell(row, header, meaning[1]))) {
                return meaning[3];
            }
        }
        return terms.getOrDefault("else", "payment");
    }

    private static String cell(CSVRecord row, String @Nullable [] header, String name) {
        int index = header == null
                ? Integer.parseInt(name.substring(1)) - 1
                : List.of(header).indexOf(name);
        return index >= 0 && index < row.size() ? row.get(index) : "";
    }
}
