// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats.oracle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A fixed-width format as a few lines of {@code oracle/columns.txt}, typed by hand from the published tables:
 *
 * <pre>
 * item 1=5                                 a line of which column 1 is 5 is a record
 * amount 58-68                             minor units; several are added
 * date payment-date 50-57 yyyyMMdd         a day of that line
 * held payment-date 1-2=01 13-20 yyyyMMdd  a day of the latest line of another kind
 * when 16-17 06,17 payment                 what a code means; the first that fits
 * else none                                otherwise
 * states count amount                      what the file's own totals tell of; paid: only of what was collected
 * </pre>
 */
final class ColumnTable implements NaiveReader {
    private final List<String[]> items = new ArrayList<>();
    private final List<String> amounts = new ArrayList<>();
    private final List<String[]> dates = new ArrayList<>();
    private final List<String[]> held = new ArrayList<>();
    private final List<String[]> meanings = new ArrayList<>();
    private final List<String> stated = new ArrayList<>();
    private String otherwise = "payment";

    ColumnTable(List<String> lines) {
        for (String line : lines) {
            String[] words = line.strip().split(" +");
            switch (words[0]) {
                case "item" -> items.add(words);
                case "amount" -> amounts.add(words[1]);
                case "date" -> dates.add(words);
                case "held" -> held.add(words);
                case "when" -> meanings.add(words);
                case "else" -> otherwise = words[1];
                case "states" -> stated.addAll(List.of(words).subList(1, words.length));
                default -> throw new IllegalArgumentException(line);
            }
        }
    }

    @Override
    public List<String> stated() {
        return stated;
    }

    @Override
    public List<OracleItem> items(byte[] file) {
        List<OracleItem> found = new ArrayList<>();
        Map<String, String> holding = new HashMap<>();
        for (String line : lines(file)) {
            for (String[] holder : held) {
                if (fits(line, holder[2])) {
                    holding.put(holder[1], NaiveValues.date(NaiveValues.columns(line, holder[3]), holder[4]));
                }
            }
            if (isItem(line)) {
                found.add(item(line, holding));
            }
        }
        return found;
    }

    static List<String> lines(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        return Stream.of(text.split("\n", -1))
                .map(line -> line.endsWith("\r") ? line.substring(0, line.length() - 1) : line)
                .filter(line -> !line.isEmpty() && !line.equals("\u001A"))
                .toList();
    }

    private boolean isItem(String line) {
        return items.stream().anyMatch(words -> Stream.of(words).skip(1).allMatch(word -> fits(line, word)));
    }

    private static boolean fits(String line, String condition) {
        boolean not = condition.contains("!");
        String[] sides = condition.split("[!=]", 2);
        return NaiveValues.columns(line, sides[0]).equals(sides[1].replace('_', ' ')) != not;
    }

    private OracleItem item(String line, Map<String, String> holding) {
        Map<String, String> days = new HashMap<>(holding);
        for (String[] date : dates) {
            days.put(date[1], NaiveValues.date(NaiveValues.columns(line, date[2]), date[3]));
        }
        return new OracleItem(amount(line), days, outcome(line));
    }

    private String amount(String line) {
        java.math.BigInteger sum = java.math.BigInteger.ZERO;
        for (String columns : amounts) {
            String amount = NaiveValues.implied(NaiveValues.columns(line, columns));
            if (amount.startsWith(OracleItem.UNREADABLE)) {
                return amount;
            }
            sum = sum.add(new java.math.BigInteger(amount));
        }
        return sum.toString();
    }

    private String outcome(String line) {
        for (String[] meaning : meanings) {
            if (NaiveValues.means(meaning[2], NaiveValues.columns(line, meaning[1]))) {
                return meaning[3];
            }
        }
        return otherwise;
    }
}
