// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes one record of consecutive lines: a CNAB segment T and its U are one payment.
 *
 * @param parts kinds of the lines, in order
 * @param layout the joined record's fields
 * @param same names of fields that all parts must agree on
 */
record RecordJoin(List<String> parts, RecordLayout layout, List<String> same) {

    RecordJoin {
        parts = List.copyOf(parts);
        same = List.copyOf(same);
    }

    boolean hasPart(String kind) {
        return parts.contains(kind);
    }

    boolean endsWith(String kind) {
        return parts.get(parts.size() - 1).equals(kind);
    }

    /** The record that these lines make; rejected when one of them is, or when they disagree. */
    FileRecord join(List<FileRecord> lines, Frame frame) {
        int width = lines.stream().mapToInt(line -> line.layout().width()).sum();
        byte[] bytes = new byte[width];
        Arrays.fill(bytes, (byte) ' ');
        int shift = 0;
        for (FileRecord line : lines) {
            byte[] content = line.content();
            System.arraycopy(content, 0, bytes, shift, content.length);
            shift += line.layout().width();
        }
        FileRecord joined = new FileRecord(
                layout,
                frame,
                new FileRecord.Span(bytes, 0, width, null),
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
