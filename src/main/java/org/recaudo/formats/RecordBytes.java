// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Gathers the values of a record whose fields stand anywhere in a file, as UTF-8, and makes the record of them. */
final class RecordBytes {
    /** Longest value that is kept; the rest is cut. */
    private static final int VALUE_MAX = 2_000;

    private final RecordLayout layout;
    private final Field[] typed;
    private final int[] from;
    private final int[] to;
    private final int[] ranks;
    private byte[] bytes = new byte[512];
    private int length;

    RecordBytes(RecordLayout layout) {
        this.layout = layout;
        this.typed = layout.fields().stream()
                .filter(field -> field.type() == FieldType.DATE || field.type() == FieldType.MONEY)
                .toArray(Field[]::new);
        int fields = layout.fields().size();
        this.from = new int[fields];
        this.to = new int[fields];
        this.ranks = new int[fields];
    }

    /** Forgets all values. */
    RecordBytes clear() {
        length = 0;
        Arrays.fill(from, 0);
        Arrays.fill(to, 0);
        return this;
    }

    /** The number of a field of this record. */
    int slot(String name) {
        Field field = layout.field(name);
        if (field == null) {
            throw new IllegalArgumentException("Record %s has no field '%s'".formatted(layout.kind(), name));
        }
        return field.slot();
    }

    boolean has(int slot) {
        return to[slot] > from[slot];
    }

    boolean is(int slot, String text) {
        return Slice.same(bytes, from[slot], to[slot], text);
    }

    String text(int slot) {
        return new String(bytes, from[slot], to[slot] - from[slot], StandardCharsets.UTF_8);
    }

    /** Sets a value, without surrounding white space; an empty one sets nothing. */
    void set(int slot, byte[] value, int start, int stop) {
        int first = start;
        int last = stop;
        while (first < last && value[first] <= ' ' && value[first] >= 0) {
            first++;
        }
        while (last > first && value[last - 1] <= ' ' && value[last - 1] >= 0) {
            last--;
        }
        if (first < last) {
            from[slot] = length;
            append(value, first, last);
            close(slot);
        }
    }

    /** Sets a value unless one of a lower or the same rank is there. */
    void set(int slot, int rank, byte[] value, int stop) {
        if (!has(slot) || rank < ranks[slot]) {
            int before = length;
            set(slot, value, 0, stop);
            ranks[slot] = length > before ? rank : ranks[slot];
        }
    }

    void set(int slot, String text) {
        byte[] value = text.getBytes(StandardCharsets.UTF_8);
        set(slot, value, 0, value.length);
    }

    /** Adds to a value, with a blank between. */
    void add(int slot, byte[] value, int start, int stop) {
        if (has(slot)) {
            join(slot, BLANK, 0, 1);
            join(slot, value, start, stop);
        } else {
            set(slot, value, start, stop);
        }
    }

    /** Adds to a value with nothing between. */
    void join(int slot, byte[] value, int start, int stop) {
        if (to[slot] + 1 == length) {
            length = to[slot];
        } else {
            int first = from[slot];
            int last = to[slot];
            from[slot] = length;
            append(bytes, first, last);
        }
        append(value, start, stop);
        close(slot);
    }

    private static final byte[] BLANK = {' '};

    /** Sets a value to that of another field of this or another record. */
    void copy(int slot, RecordBytes other, int otherSlot) {
        set(slot, other.bytes, other.from[otherSlot], other.to[otherSlot]);
    }

    private void append(byte[] value, int start, int stop) {
        int more = stop - start;
        if (length + more + 1 > bytes.length) {
            byte[] wider = Arrays.copyOf(bytes, 2 * (length + more + 1));
            System.arraycopy(value, start, wider, length, more);
            bytes = wider;
        } else {
            System.arraycopy(value, start, bytes, length, more);
        }
        length += more;
    }

    /** Ends the value that stands last, cut to what is kept, between characters. */
    private void close(int slot) {
        int end = length;
        if (end - from[slot] > VALUE_MAX) {
            end = from[slot] + VALUE_MAX;
            while ((bytes[end] & 0xC0) == 0x80) {
                end--;
            }
        }
        to[slot] = end;
        length = end;
        bytes[length++] = ';';
    }

    /** The record, with values that are of their type. */
    FileRecord record(Frame frame, long line) {
        return record(frame, line, line);
    }

    /** The record that has this number, at this line of the file. */
    FileRecord record(Frame frame, long line, long lineOfFile) {
        int[] bounds = new int[2 * from.length];
        for (int slot = 0; slot < from.length; slot++) {
            bounds[2 * slot] = from[slot];
            bounds[2 * slot + 1] = to[slot];
        }
        byte[] values = Arrays.copyOf(bytes, length);
        FileRecord record = new FileRecord(layout, frame, new FileRecord.Span(values, 0, length, bounds), line);
        for (Field field : typed) {
            Rejection fault = FieldRules.typeFault(record, field);
            if (fault != null) {
                throw FileRefused.of(
                        new Complaint(lineOfFile, fault.column(), field.name(), fault.value(), fault.expected()),
                        "%s, field %s is '%s'; expected %s"
                                .formatted(layout.kind(), field.name(), fault.value(), fault.expected()));
            }
        }
        return record;
    }
}
