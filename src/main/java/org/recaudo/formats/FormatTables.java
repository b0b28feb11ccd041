// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A compiled format in words and tables, as it is read and not as it was described: what a site's own layout came to
 * can be held against the network's manual.
 *
 * @param shape how its bytes are cut into records
 * @param order how records follow each other
 * @param records the kinds of records, in the order of the description
 * @param totals what the files state about themselves
 * @param days how far days may lie from each other
 * @param amounts what amounts must be by others of their record
 * @param delivery what identifies a delivery
 */
public record FormatTables(
        String shape,
        String order,
        List<RecordTable> records,
        List<String> totals,
        List<String> days,
        List<String> amounts,
        String delivery) {

    /**
     * One kind of record.
     *
     * @param told how it is told from others; empty when there is one kind only
     * @param rows its fields
     * @param meanings what its codes stand for, and what other records hold for it
     */
    public record RecordTable(String kind, String told, List<Row> rows, List<String> meanings) {

        public RecordTable {
            rows = List.copyOf(rows);
            meanings = List.copyOf(meanings);
        }
    }

    /** One field: its columns or place, its canonical name, its type, and what its value must satisfy. */
    public record Row(String place, String field, String type, String terms) {}

    public FormatTables {
        records = List.copyOf(records);
        totals = List.copyOf(totals);
        days = List.copyOf(days);
        amounts = List.copyOf(amounts);
    }

    /** The tables of a format. */
    public static FormatTables of(FileFormat format) {
        List<RecordTable> records = new ArrayList<>();
        format.layouts().forEach(layout -> records.add(table(layout)));
        RecordJoin join = format.join();
        if (join != null) {
            records.add(new RecordTable(
                    join.layout().kind(),
                    join.parts().stream()
                            .map(part -> part.layout().kind() + (part.optional() ? ", if there" : ""))
                            .collect(Collectors.joining(", then ", "made of ", "")),
                    List.of(),
                    meanings(join.layout())));
        }
        return new FormatTables(
                shape(format.shape()),
                format.grammar().text(),
                records,
                format.totals().stream().map(FormatTables::total).toList(),
                format.flow().windows().stream().map(DateWindow::toString).toList(),
                format.flow().amounts().stream().map(AmountRule::toString).toList(),
                delivery(format));
    }

    private static String shape(FileFormat.Shape shape) {
        String charset = shape.charset().name();
        return switch (shape.kind()) {
            case FIXED_WIDTH ->
                "lines of %d columns, %s%s%s"
                        .formatted(
                                shape.width(),
                                charset,
                                shape.shortLines() ? ", shorter ones filled with blanks" : "",
                                shape.longLines() ? ", one blank beyond let pass" : "");
            case DELIMITED ->
                "values between '%s', %s%s%s"
                        .formatted(
                                shape.separator(),
                                charset,
                                shape.header() ? ", first line names the columns in any order" : "",
                                shape.workbook() ? ", or an XLSX sheet" : "");
            default -> "messages whose records the program knows";
        };
    }

    private static RecordTable table(RecordLayout layout) {
        String told = layout.marks().stream()
                .map(mark -> "columns %d-%d are '%s'".formatted(mark.from() + 1, mark.to(), mark.text()))
                .collect(Collectors.joining(", "));
        List<Row> rows = layout.fields().stream().map(FormatTables::row).toList();
        return new RecordTable(layout.kind(), told, rows, meanings(layout));
    }

    private static Row row(Field field) {
        String place = field.width() == 0 ? Integer.toString(field.column()) : columns(field);
        return new Row(place, field.name(), type(field), terms(field.type(), field.terms()));
    }

    private static String columns(Field field) {
        int last = field.column() + field.width() - 1;
        return last == field.column() ? Integer.toString(last) : "%d-%d".formatted(field.column(), last);
    }

    private static String type(Field field) {
        Field.Terms terms = field.terms();
        return switch (field.type()) {
            case TEXT -> "text";
            case DIGITS -> "digits";
            case DATE -> "date " + terms.pattern();
            case MONEY ->
                terms.decimals() == Field.POINT
                        ? "money with a point"
                        : "money, %d decimals".formatted(terms.decimals());
            case CONSTANT -> "'%s'".formatted(terms.constant());
            case FILLER -> terms.constant().equals("0") ? "zeros" : "blanks";
        };
    }

    private static String terms(FieldType type, Field.Terms terms) {
        List<String> words = new ArrayList<>();
        CheckDigit check = terms.check();
        add(words, terms.required(), "required");
        add(words, terms.negative() && type == FieldType.MONEY, "may be negative");
        add(words, terms.length() > 0, (terms.exact() ? "length %d" : "at most %d").formatted(terms.length()));
        add(words, !terms.oneOf().isEmpty(), "one of " + quoted(terms.oneOf()));
        add(words, !terms.not().isEmpty(), "not " + quoted(terms.not()));
        add(words, check != null, "check digit " + (check == null ? "" : check.code()));
        add(words, terms.card(), "card number, shown masked");
        return String.join("; ", words);
    }

    private static void add(List<String> words, boolean holds, String word) {
        if (holds) {
            words.add(word);
        }
    }

    private static String quoted(List<String> values) {
        return values.stream().map(value -> value.isEmpty() ? "blanks" : value).collect(Collectors.joining(", "));
    }

    private static List<String> meanings(RecordLayout layout) {
        List<String> meanings = new ArrayList<>();
        for (String name : layout.inheritedNames()) {
            RecordLayout.Inherited from = layout.inherited(name);
            if (from != null) {
                meanings.add("%s is %s of the latest %s".formatted(name, from.field(), from.kind()));
            }
        }
        for (OutcomeRule rule : layout.outcomes()) {
            meanings.add(
                    rule.field().isEmpty()
                            ? "otherwise it is a " + rule.outcome().code()
                            : "%s %s: it is a %s"
                                    .formatted(
                                            rule.field(),
                                            quoted(rule.values()),
                                            rule.outcome().code()));
        }
        return meanings;
    }

    private static String total(ControlTotal total) {
        String of = sorted(total.kinds());
        String what = total.counts()
                ? "the number of %s".formatted(of)
                : "the sum of %s in %s".formatted(String.join(" and ", total.sums()), of);
        return "%s in %s is %s%s%s%s"
                .formatted(
                        total.field(),
                        total.carrier(),
                        what,
                        only(total.only()),
                        total.ofBatch() ? ", since the latest " + total.since() : "",
                        total.zeroUnchecked() ? "; zeros state nothing" : "");
    }

    private static String only(ControlTotal.Only only) {
        String outcomes = only.outcomes().isEmpty() ? "" : ", %s only".formatted(sorted(only.outcomes()));
        ControlTotal.Condition where = only.where();
        return where == null
                ? outcomes
                : "%s, where %s is %s%s"
                        .formatted(outcomes, where.field(), where.wanted() ? "" : "not ", sorted(where.values()));
    }

    private static String sorted(Set<String> kinds) {
        return kinds.stream().sorted().collect(Collectors.joining(", "));
    }

    private static String delivery(FileFormat format) {
        FlowTally.IdentityRule rule = format.identity();
        return rule.fields().isEmpty()
                ? "the file's name"
                : "%s of %s".formatted(String.join(", ", rule.fields()), rule.kind());
    }
}
