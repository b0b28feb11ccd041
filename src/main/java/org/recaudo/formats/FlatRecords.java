// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records as rows of a table: a column for each field but constants and fillers, values typed, card numbers masked. A
 * value that is not of its type stays the text that it is.
 */
public final class FlatRecords {

    /** A column and how its values are understood. */
    public record Column(String name, FieldType type) {}

    private FlatRecords() {}

    /** The kinds of records that reading hands out or shows, in the order of the description. */
    public static List<String> kinds(FileFormat format) {
        List<String> kinds = new ArrayList<>();
        RecordJoin join = format.join();
        for (RecordLayout layout : format.layouts()) {
            int place = join == null ? -1 : join.place(layout.kind());
            if (join == null || place < 0) {
                kinds.add(layout.kind());
            } else if (place == join.parts().size() - 1) {
                kinds.add(join.layout().kind());
            }
        }
        return kinds;
    }

    /** The columns of one kind: its own fields in their order, then those that other records hold for it. */
    public static List<Column> columns(FileFormat format, String kind) {
        RecordJoin join = format.join();
        RecordLayout layout = join != null && join.layout().kind().equals(kind) ? join.layout() : format.layout(kind);
        Map<String, Column> columns = new LinkedHashMap<>();
        for (Field field : layout.fields()) {
            if (field.type() != FieldType.CONSTANT && field.type() != FieldType.FILLER) {
                columns.putIfAbsent(field.name(), new Column(field.name(), field.type()));
            }
        }
        for (String name : layout.inheritedNames()) {
            RecordLayout.Inherited from = layout.inherited(name);
            Field field = from == null ? null : format.layout(from.kind()).field(from.field());
            if (field != null) {
                columns.putIfAbsent(name, new Column(name, field.type()));
            }
        }
        return List.copyOf(columns.values());
    }

    /** What a record tells became of a payment; null where it tells nothing of the kind. */
    public static @Nullable Outcome outcome(FileRecord record) {
        FileFormat format = record.frame().format();
        boolean tells = record.kind().equals(format.body()) || format.news().contains(record.kind());
        return format.purpose() == Purpose.PAYMENTS && tells && record.rejection() == null ? record.outcome() : null;
    }

    /** A value as {@link BigDecimal}, {@link LocalDate} or {@link String}; null when there is none. */
    public static @Nullable Object value(FileRecord record, String name) {
        Field field = record.layout().field(name);
        if (field != null) {
            return value(record, field);
        }
        RecordLayout.Inherited from = record.layout().inherited(name);
        FileRecord holder = from == null ? null : record.frame().headers().get(from.kind());
        return from == null || holder == null ? null : value(holder, from.field());
    }

    private static @Nullable Object value(FileRecord record, Field field) {
        if (Slice.blank(record.bytes(), record.start(field), record.stop(field))) {
            return null;
        }
        return switch (field.type()) {
            case MONEY -> {
                long minor = record.amount(field);
                yield minor <= Amounts.TOO_LARGE
                        ? text(record, field)
                        : BigDecimal.valueOf(minor, record.frame().minorDigits());
            }
            case DATE -> {
                LocalDate date = record.date(field);
                boolean none = Slice.blankOrZero(record.bytes(), record.start(field), record.stop(field));
                yield date != null ? date : none ? null : text(record, field);
            }
            case TEXT, DIGITS, CONSTANT, FILLER -> text(record, field);
        };
    }

    private static String text(FileRecord record, Field field) {
        String text = record.text(field).replaceAll("\\p{Cntrl}", "\uFFFD");
        if (field.terms().card()) {
            return CardMask.whole(text);
        }
        boolean shifted = record.rejection() != null && record.layout().holdsCard();
        return shifted ? CardMask.mask(text) : text;
    }
}
