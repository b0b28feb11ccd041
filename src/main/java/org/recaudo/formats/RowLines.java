// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records of a sheet that has the columns of a delimited format. A sheet keeps no leading zeros in numbers and has
 * dates of its own, so digits are filled to their length and dates are written as the format writes them.
 */
final class RowLines implements Lines {
    private final FileFormat format;
    private final RowSource rows;
    private final RecordLayout layout;
    private int @Nullable [] positions;
    private long count;

    RowLines(FileFormat format, RowSource rows) {
        this.format = format;
        this.rows = rows;
        this.layout = format.layouts().get(0);
    }

    @Override
    public @Nullable FileRecord next(Frame frame) {
        int[] columns = positions;
        if (columns == null) {
            List<String> header = rows.next();
            if (header == null) {
                throw FileRefused.whole("the sheet is empty; expected the columns " + HeaderRow.text(format));
            }
            columns = HeaderRow.positions(
                    layout, header.stream().map(String::strip).toList(), rows.number());
            positions = columns;
        }
        List<String> row = rows.next();
        if (row == null) {
            return null;
        }
        count = rows.number();
        List<String> values = new ArrayList<>();
        for (Field field : layout.fields()) {
            int column = columns[field.slot()];
            values.add(column < row.size() ? fitted(field, row.get(column)) : "");
        }
        return RowValues.record(layout, frame.at(columns), values, count);
    }

    @Override
    public long count() {
        return Math.max(count, rows.number());
    }

    private static String fitted(Field field, String value) {
        Field.Terms terms = field.terms();
        if (field.type() == FieldType.DIGITS && terms.exact() && !value.isEmpty() && value.length() < terms.length()) {
            return "0".repeat(terms.length() - value.length()) + value;
        }
        DatePattern pattern = terms.pattern();
        if (pattern == null || value.isEmpty()) {
            return value;
        }
        try {
            return new String(pattern.format(LocalDate.parse(value)), java.nio.charset.StandardCharsets.US_ASCII);
        } catch (DateTimeParseException e) {
            return value;
        }
    }
}
