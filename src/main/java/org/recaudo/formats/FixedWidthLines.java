// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records of fixed columns. Shorter lines count as filled with blanks, longer ones must be blank beyond, as the format
 * allows.
 */
final class FixedWidthLines implements Lines {
    private final FileFormat format;
    private final LineSource source;
    private final RecordLayout[] layouts;
    private final FileFormat.Shape shape;
    private long blankLine;
    private int mark;

    FixedWidthLines(FileFormat format, LineSource source) {
        this.format = format;
        this.source = source;
        this.layouts = format.layouts().toArray(RecordLayout[]::new);
        this.shape = format.shape();
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
                throw FileRefused.at(
                        blankLine, "the line is empty; expected a record of %d columns".formatted(shape.width()));
            }
            if (source.foreign()) {
                Encodings.check(source, frame.charset());
            }
            checkLength();
            FileRecord.Span span = new FileRecord.Span(source.bytes(), source.start(), stop(), null);
            return new FileRecord(layout(), frame, span, source.number());
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

    private int stop() {
        return Math.min(source.end(), source.start() + shape.width());
    }

    private void checkLength() {
        int length = source.length();
        int width = shape.width();
        if (length < width && !shape.shortLines()) {
            throw FileRefused.at(
                    source.number(),
                    "the line has %d columns, expected %d%s"
                            .formatted(length, width, source.terminated() ? "" : ": the file is cut off"));
        }
        boolean blankBeyond = length <= width || Slice.blank(source.bytes(), source.start() + width, source.end());
        boolean byOne = shape.longLines() && blankBeyond && length == width + 1;
        if (length > width && !byOne) {
            throw FileRefused.at(source.number(), "the line has %d columns, expected %d".formatted(length, width));
        }
    }

    private RecordLayout layout() {
        for (RecordLayout layout : layouts) {
            if (layout.matches(source.bytes(), source.start(), source.length())) {
                return layout;
            }
        }
        throw FileRefused.at(
                source.number(), "the line is of no known kind; expected %s".formatted(format.marksText()));
    }
}
