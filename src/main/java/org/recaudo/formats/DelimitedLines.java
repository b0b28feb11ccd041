// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records of separated values, with or without a header row; quoted values may hold the separator and doubled quotes.
 */
final class DelimitedLines implements Lines {
    private final FileFormat format;
    private final LineSource source;
    private final RecordLayout layout;
    private final DelimitedCells cells;
    private final FileFormat.Shape shape;
    private int @Nullable [] positions;
    private int columns;
    private long blankLine;
    private int mark;

    DelimitedLines(FileFormat format, LineSource source) {
        this.format = format;
        this.source = source;
        this.layout = format.layouts().get(0);
        this.shape = format.shape();
        this.cells = new DelimitedCells((byte) shape.separator());
        this.columns = layout.fields().size();
    }

    @Override
    public @Nullable FileRecord next(Frame frame) {
        while (source.next()) {
            if (source.number() == 1) {
                mark = Encodings.mark(source.bytes(), source.start(), source.length(), frame.charset());
                if (mark > 0) {
                    source.skip(mark);
                }
            }
            if (source.length() == 0) {
                blankLine = blankLine == 0 ? source.number() : blankLine;
                continue;
            }
            if (blankLine > 0) {
                throw FileRefused.at(blankLine, "the line is empty; expected %d values".formatted(columns));
            }
            if (source.foreign()) {
                Encodings.check(source, frame.charset());
            }
            if (shape.header() && positions == null) {
                readHeader();
                continue;
            }
            return record(positions == null ? frame : frame.at(positions));
        }
        if (shape.header() && positions == null && source.number() > 0) {
            throw FileRefused.whole("the file has no header row; expected %s".formatted(HeaderRow.text(format)));
        }
        return null;
    }

    @Override
    public long count() {
        return source.number();
    }

    @Override
    public List<String> notes() {
        return mark == 0 ? List.of() : List.of(Encodings.MARK_NOTE);
    }

    private void readHeader() {
        cells.split(source.bytes(), source.start(), source.end());
        List<String> names = new ArrayList<>();
        for (int cell = 0; cell < cells.count(); cell++) {
            names.add(cells.text(cell, StandardCharsets.UTF_8).strip());
        }
        positions = HeaderRow.positions(layout, names, source.number());
        columns = names.size();
    }

    private FileRecord record(Frame frame) {
        cells.split(source.bytes(), source.start(), source.end());
        if (cells.count() < columns && !source.terminated()) {
            throw FileRefused.at(
                    source.number(),
                    "the line has %d values, expected %d: the file is cut off".formatted(cells.count(), columns));
        }
        int[] bounds = cells.bounds(layout.fields().size(), frame.positions());
        FileRecord.Span span = new FileRecord.Span(cells.bytes(), cells.from(), cells.to(), bounds);
        FileRecord record = new FileRecord(layout, frame, span, source.number());
        String name = layout.fields().get(0).name();
        if (cells.count() != columns) {
            return record.rejectedFor(new Rejection(
                    source.number(),
                    Math.min(cells.count(), columns) + 1,
                    name,
                    cells.count() + " values",
                    FieldFault.NUMBER_OF_FIELDS,
                    columns + " values",
                    0));
        }
        return cells.badQuotes()
                ? record.rejectedFor(new Rejection(
                        source.number(), 1, name, "", FieldFault.QUOTES, "quotes that are closed on the line", 0))
                : record;
    }
}
