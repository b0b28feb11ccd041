// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts body records and their money, and remembers what identifies the delivery. */
final class FlowTally {
    private final IdentityRule rule;
    private final String body;
    private @Nullable FileRecord identifying;
    private @Nullable FileRecord first;
    private long records;
    private long rejected;
    private long amountMinor;
    private final FileFormat format;
    private final long[] kinds;

    /**
     * What identifies a delivery inside the file.
     *
     * @param kind the record that holds it: the first of its kind
     * @param fields its fields
     * @param date the field with the business date; empty when there is none
     * @param currency the field with the currency; empty when the layout states it
     * @param consecutive whether the last of the fields numbers deliveries one after the other
     */
    record IdentityRule(String kind, List<String> fields, String date, String currency, boolean consecutive) {

        IdentityRule {
            fields = List.copyOf(fields);
        }

        IdentityRule(String kind, List<String> fields, String date, String currency) {
            this(kind, fields, date, currency, false);
        }

        static IdentityRule none() {
            return new IdentityRule("", List.of(), "", "");
        }
    }

    FlowTally(FileFormat format) {
        this.rule = format.identity();
        this.body = format.body();
        this.format = format;
        this.kinds = new long[format.layouts().size()];
    }

    void line(FileRecord line) {
        first = first == null ? line : first;
        kinds[line.layout().number()]++;
        if (identifying == null && line.kind().equals(rule.kind())) {
            identifying = line;
        }
    }

    void body(FileRecord record) {
        if (identifying == null && body.equals(rule.kind())) {
            identifying = record;
        }
        records++;
        if (record.rejection() != null) {
            rejected++;
        }
        try {
            amountMinor = Math.addExact(amountMinor, record.moneyMinor());
        } catch (ArithmeticException e) {
            throw FileRefused.at(record.line(), "the amounts up to here add up to more than an amount can hold");
        }
    }

    /** Of a message, with what was odd in it and let pass. */
    FileTally ofMessage(long lines, List<Complaint> notes) {
        return of(lines, 0, notes.stream().map(Complaint::found).toList());
    }

    FileTally of(long lines, long warnings, List<String> notes) {
        FileRecord record = identifying;
        String identity =
                record == null ? "" : rule.fields().stream().map(record::text).collect(Collectors.joining("-"));
        LocalDate date = record == null || rule.date().isEmpty()
                ? null
                : record.dateIn(rule.date()).orElse(null);
        String currency = record == null || rule.currency().isEmpty() ? null : record.text(rule.currency());
        return new FileTally(
                lines,
                records,
                rejected,
                warnings,
                amountMinor,
                identity,
                date,
                currency,
                firstValues(),
                kinds(),
                notes);
    }

    private Map<String, Long> kinds() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (RecordLayout layout : format.layouts()) {
            if (kinds[layout.number()] > 0) {
                counts.put(layout.kind(), kinds[layout.number()]);
            }
        }
        return counts;
    }

    private Map<String, String> firstValues() {
        FileRecord record = first;
        if (record == null) {
            return Map.of();
        }
        Map<String, String> values = new LinkedHashMap<>();
        record.layout().fields().stream()
                .filter(field -> !field.terms().card())
                .forEach(field -> values.put(field.name(), record.text(field)));
        return values;
    }
}
