// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats.oracle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The entries of a camt message, cut out of the text by regular expressions. */
final class NaiveCamt implements NaiveReader {
    private static final Pattern ENTRY = Pattern.compile("<(\\w+:)?Ntry>(.*?)</(\\w+:)?Ntry>", Pattern.DOTALL);

    private final List<String> stated;

    NaiveCamt(String... stated) {
        this.stated = List.of(stated);
    }

    @Override
    public List<String> stated() {
        return stated;
    }

    @Override
    public List<OracleItem> items(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8).replaceAll("(?s)<!--.*?-->", "");
        List<OracleItem> items = new ArrayList<>();
        Matcher entries = ENTRY.matcher(text);
        while (entries.find()) {
            String entry = entries.group(2).replaceAll("(?s)<(\\w+:)?NtryDtls>.*</(\\w+:)?NtryDtls>", "");
            String side = first(entry, "<(?:\\w+:)?CdtDbtInd>\\s*(\\w+)\\s*<");
            items.add(new OracleItem(
                    NaiveValues.pointed(first(entry, "<(?:\\w+:)?Amt\\s[^>]*>([^<]*)<"), 2),
                    Map.of("booking-date", day(entry, "BookgDt"), "value-date", day(entry, "ValDt")),
                    side.equals("CRDT") ? "credit" : side.equals("DBIT") ? "debit" : "none"));
        }
        return items;
    }

    private static String day(String entry, String element) {
        String day = first(entry, "(?s)<(?:\\w+:)?%s>[^<]*<[^>]*>([^<]*)<".formatted(element));
        return NaiveValues.date(day.length() > 10 ? day.substring(0, 10) : day, "yyyy-MM-dd");
    }

    private static String first(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }
}
