// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows the numbers of a file's lines: verifies them while it is read, fills them in while it is written. */
final class LineSequences {
    private final List<LineSequence> rules;
    private final @Nullable Field[][] fields;
    private final boolean[][] begins;
    private final long[] next;

    LineSequences(FileFormat format) {
        List<RecordLayout> layouts = format.layouts();
        this.rules = format.flow().sequences();
        this.next = rules.stream().mapToLong(LineSequence::from).toArray();
        this.fields = new Field[layouts.size()][rules.size()];
        this.begins = new boolean[layouts.size()][rules.size()];
        for (RecordLayout layout : layouts) {
            for (int index = 0; index < rules.size(); index++) {
                LineSequence rule = rules.get(index);
                fields[layout.number()][index] =
                        rule.kinds().contains(layout.kind()) ? layout.field(rule.field()) : null;
                begins[layout.number()][index] = rule.since().equals(layout.kind());
            }
        }
    }

    /** Refuses the file when this line does not carry the number that is next. */
    void take(FileRecord line) {
        int kind = line.layout().number();
        for (int index = 0; index < next.length; index++) {
            Field field = fieldOf(kind, index);
            if (field == null) {
                continue;
            }
            long number = Slice.digits(line.bytes(), line.start(field), line.stop(field));
            if (number != next[index]) {
                throw wrong(line, field, next[index]);
            }
            next[index]++;
        }
    }

    /** Sets the number of a line being written, unless the caller did; the next line follows that one. */
    void fill(RecordWriter.Row row) {
        int kind = row.layout().number();
        for (int index = 0; index < next.length; index++) {
            Field field = fieldOf(kind, index);
            if (field != null && !row.has(field)) {
                row.put(field, Long.toString(next[index]).getBytes(StandardCharsets.US_ASCII));
            }
            next[index] += field == null ? 0 : 1;
        }
    }

    private @Nullable Field fieldOf(int kind, int index) {
        if (begins[kind][index]) {
            next[index] = rules.get(index).from();
        }
        return fields[kind][index];
    }

    private static FileRefused wrong(FileRecord line, Field field, long next) {
        String expected = "%d: a line is missing, repeated or out of order".formatted(next);
        return FileRefused.of(
                new Complaint(line.line(), line.column(field), field.name(), line.text(field), expected),
                "%s, field %s (column %d) is '%s'; expected %s"
                        .formatted(line.kind(), field.name(), line.column(field), line.text(field), expected));
    }
}
