// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The entries of MT940 and MT942 messages: tag 61 as brazil-colombia-chile-iso.md section 10 has it. */
final class NaiveMt implements NaiveReader {
    private static final Pattern ENTRY =
            Pattern.compile("^:61:([0-9]{6})(?:[0-9]{4})?(RC|RD|EC|ED|C|D)[A-Z]?([0-9,]+)[A-Z].*", Pattern.DOTALL);

    private final List<String> stated;

    NaiveMt(String... stated) {
        this.stated = List.of(stated);
    }

    @Override
    public List<String> stated() {
        return stated;
    }

    @Override
    public List<OracleItem> items(byte[] file) {
        List<OracleItem> items = new ArrayList<>();
        for (String line : ColumnTable.lines(file)) {
            Matcher entry = ENTRY.matcher(line);
            if (entry.matches()) {
                items.add(new OracleItem(
                        NaiveValues.pointed(entry.group(3), 2),
                        Map.of("value-date", day(entry.group(1))),
                        List.of("C", "RD", "EC").contains(entry.group(2)) ? "credit" : "debit"));
            } else if (line.startsWith(":61:")) {
                items.add(new OracleItem(OracleItem.UNREADABLE + line, Map.of(), "none"));
            }
        }
        return items;
    }

    /** SWIFT's years of two digits: 80 to 99 are of the last century. */
    private static String day(String digits) {
        String century = digits.compareTo("80") >= 0 ? "19" : "20";
        return NaiveValues.date(century + digits, "yyyyMMdd");
    }
}
