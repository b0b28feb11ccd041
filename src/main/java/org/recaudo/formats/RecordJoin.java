// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes one record of consecutive lines: a CNAB segment T and its U are one payment, and so are Pago Fácil's records 5,
 * 6 and 7. Of a part that may be missing the columns are blank.
 *
 * @param parts the lines, in order
 * @param layout the joined record's fields
 * @param same names of fields that all parts must agree on
 */
record RecordJoin(List<Part> parts, RecordLayout layout, List<String> same) {

    /** One line of the joined record: its kind, whether it may be missing, and where its columns begin. */
    record Part(RecordLayout layout, boolean optional, int shift) {}

    /** The lines of one record so far. */
    static final class Group {
        private final RecordJoin join;
        private final List<FileRecord> lines = new ArrayList<>();
        private int last = -1;

        Group(RecordJoin join) {
            this.join = join;
        }

        /** Whether this line cannot belong to the lines so far, so that these make a record without it. */
        boolean endsBefore(FileRecord line) {
            return !lines.isEmpty() && join.place(line.kind()) <= last;
        }

        /** Takes a line; true when no further one can belong to it. */
        boolean completes(FileRecord line) {
            lines.add(line);
            last = join.place(line.kind());
            return last == join.parts().size() - 1;
        }

        /** Whether lines wait for being made a record. */
        boolean holdsLines() {
            return !lines.isEmpty();
        }

        /** The record that the lines make; none are left. */
        FileRecord record(Frame frame) {
            FileRecord joined = join.join(lines, frame);
            lines.clear();
            last = -1;
            return joined;
        }
    }

    RecordJoin {
        parts = List.copyOf(parts);
        same = List.copyOf(same);
    }

    /** The place of this kind among the parts, from 0; -1 when it is none. */
    int place(String kind) {
        for (int index = 0; index < parts.size(); index++) {
            if (parts.get(index).layout().kind().equals(kind)) {
                return index;
            }
        }
        return -1;
    }

    /** The record that these lines make; rejected when one of them is, or when they disagree. */
    private FileRecord join(List<FileRecord> lines, Frame frame) {
        Part end = parts.get(parts.size() - 1);
        byte[] bytes = new byte[end.shift() + end.layout().width()];
        Arrays.fill(bytes, (byte) ' ');
        for (FileRecord line : lines) {
            byte[] content = line.content();
            System.arraycopy(content, 0, bytes, parts.get(place(line.kind())).shift(), content.length);
        }
        FileRecord joined = new FileRecord(
                layout,
                frame,
                new FileRecord.Span(bytes, 0, bytes.length, null),
                lines.get(0).line());
        Rejection fault = fault(lines, joined);
        return fault == null ? joined : joined.rejectedFor(fault);
    }

    private @Nullable Rejection fault(List<FileRecord> lines, FileRecord joined) {
        for (FileRecord line : lines) {
            Rejection why = line.rejection();
            if (why != null) {
                return why.withAmount(joined.moneyMinor());
            }
        }
        FileRecord first = lines.get(0);
        for (String field : same) {
            for (FileRecord line : lines) {
                if (!line.text(field).equals(first.text(field))) {
                    return line.reject(
                                    field,
                                    FieldFault.PARTS_DISAGREE,
                                    "'%s' as in line %d".formatted(first.text(field), first.line()))
                            .withAmount(joined.moneyMinor());
                }
            }
        }
        return null;
    }
}
