// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recaudo.formats.FieldType;
import org.recaudo.formats.FileCheck;
import org.recaudo.formats.FileFormat;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.FlatRecords;
import org.recaudo.formats.Outcome;
import org.recaudo.formats.Purpose;
import org.recaudo.formats.RecordLayout;
import org.recaudo.formats.Rejection;

/**
 * The records of one file as rows: line, kind, what a payment record tells of, the fields, and why a record is
 * rejected.
 *
 * @param check what is known of the file; not refused
 * @param source each record of the file, as often as it is asked; whoever asks closes it
 */
public record RecordsTable(FileCheck check, Supplier<Stream<FileRecord>> source) {
    static final String LINE = "line";
    static final String KIND = "kind";
    static final String OUTCOME = "outcome";
    static final String REJECTED = "rejected";

    FileFormat format() {
        FileFormat format = check.format();
        if (format == null) {
            throw new IllegalStateException("A file in no known format has no records");
        }
        return format;
    }

    /** The kinds of records that the file holds. */
    List<String> kinds() {
        List<String> described =
                format().layouts().stream().map(RecordLayout::kind).toList();
        return FlatRecords.kinds(format()).stream()
                .filter(kind -> check.records().containsKey(kind)
                        || !described.contains(kind) && check.sums().items() > 0)
                .toList();
    }

    /** Columns of one kind. */
    List<FlatRecords.Column> columns(String kind) {
        return enclosed(FlatRecords.columns(format(), kind), false);
    }

    /** The union of all kinds' columns, each name once. */
    List<FlatRecords.Column> columns() {
        Map<String, FlatRecords.Column> union = new LinkedHashMap<>();
        for (String kind : kinds()) {
            FlatRecords.columns(format(), kind).forEach(column -> union.putIfAbsent(column.name(), column));
        }
        return enclosed(List.copyOf(union.values()), true);
    }

    private List<FlatRecords.Column> enclosed(List<FlatRecords.Column> fields, boolean named) {
        List<FlatRecords.Column> columns = new ArrayList<>();
        columns.add(new FlatRecords.Column(LINE, FieldType.DIGITS));
        if (named) {
            columns.add(new FlatRecords.Column(KIND, FieldType.TEXT));
        }
        if (format().purpose() == Purpose.PAYMENTS) {
            columns.add(new FlatRecords.Column(OUTCOME, FieldType.TEXT));
        }
        columns.addAll(fields);
        columns.add(new FlatRecords.Column(REJECTED, FieldType.TEXT));
        return columns;
    }

    /** The cells of a record. */
    List<@Nullable Object> row(FileRecord record, List<FlatRecords.Column> columns) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (FlatRecords.Column column : columns) {
            cells.add(
                    switch (column.name()) {
                        case LINE -> record.line();
                        case KIND -> record.kind();
                        case OUTCOME -> outcome(record);
                        case REJECTED -> rejected(record);
                        default -> FlatRecords.value(record, column.name());
                    });
        }
        return cells;
    }

    private static @Nullable String outcome(FileRecord record) {
        Outcome outcome = FlatRecords.outcome(record);
        return outcome == null ? null : outcome.code();
    }

    private static @Nullable String rejected(FileRecord record) {
        Rejection rejection = record.rejection();
        return rejection == null ? null : rejection.place();
    }
}
