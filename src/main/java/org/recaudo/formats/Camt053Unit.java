// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The element of a statement, balance, entry or detail that is being read: the texts below it that its fields need. */
final class Camt053Unit {
    private static final int TEXT_MAX = 2_000;
    private static final int DATE_LENGTH = 10;
    private static final Map<String, List<Camt053Layouts.Source>> SOURCES = Camt053Layouts.sources();
    private static final Map<String, Set<String>> WANTED = SOURCES.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().stream()
                    .flatMap(source -> source.paths().stream())
                    .collect(Collectors.toCollection(HashSet::new))));

    private final String kind;
    private final Set<String> wanted;
    private final Map<String, String> values = new HashMap<>();
    private String path = "";

    Camt053Unit(String kind) {
        this.kind = kind;
        this.wanted = WANTED.getOrDefault(kind, Set.of());
    }

    String kind() {
        return kind;
    }

    void open(String element, String currency) {
        path = path.isEmpty() ? element : path + "/" + element;
        if (!currency.isEmpty()) {
            keep(path + "@Ccy", currency);
        }
    }

    /** Closes an element below this one, whose own text is given. */
    void close(String text) {
        keep(path, text.strip());
        int slash = path.lastIndexOf('/');
        path = slash < 0 ? "" : path.substring(0, slash);
    }

    /** Free text that repeats is joined; of other elements the first counts. */
    private void keep(String at, String text) {
        if (text.isEmpty() || !wanted.contains(at)) {
            return;
        }
        if (at.endsWith("Ustrd")) {
            values.merge(at, text, (before, more) -> cut(before + " " + more));
        } else {
            values.putIfAbsent(at, cut(text));
        }
    }

    private static String cut(String text) {
        return text.length() > TEXT_MAX ? text.substring(0, TEXT_MAX) : text;
    }

    String value(String at) {
        return values.getOrDefault(at, "");
    }

    void set(String at, String text) {
        values.put(at, text);
    }

    /** The values of the record's fields, by slot. */
    List<String> fields() {
        List<String> fields = new ArrayList<>();
        for (Camt053Layouts.Source source : SOURCES.getOrDefault(kind, List.of())) {
            String value = source.paths().stream()
                    .map(this::value)
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
            boolean longDate = source.type() == FieldType.DATE && value.length() > DATE_LENGTH;
            fields.add(longDate ? value.substring(0, DATE_LENGTH) : value);
        }
        return fields;
    }
}
