// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.Arrays;

/**
 * What an entry says in :86: and behind its own line, put together: runs of blanks become one, a full line of 65
 * characters goes on without one. Structured text ({@code 166?00GUTSCHRIFT?20SVWZ+...?32NAME}, also with {@code >}) is
 * taken apart: purpose ?20 to ?29 and ?60 to ?63, account ?31 or ?38, name ?32 and ?33.
 */
final class MtText {
    private static final int FULL_LINE = 65;
    private static final int CODES = 100;
    private static final String TEXT = "printable characters";

    private byte[] bytes = new byte[1024];
    private int length;
    private boolean full;
    private int opening;
    private final int[] from = new int[CODES];
    private final int[] to = new int[CODES];

    void clear() {
        length = 0;
        opening = 0;
        full = true;
    }

    /** What follows stands in :86:, not behind the entry's own line. */
    void open() {
        full = length == 0;
        opening = full || bytes[length - 1] == ' ' ? length : length + 1;
    }

    /** Adds a line or what stands behind its tag. */
    void add(MtLines line) {
        byte[] from = line.bytes();
        int start = line.from();
        int stop = line.to();
        if (length + stop - start + 1 > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (length + stop - start + 1));
        }
        boolean blank = length == 0 || bytes[length - 1] == ' ';
        if (!full && !blank) {
            bytes[length++] = ' ';
            blank = true;
        }
        for (int index = start; index < stop; index++) {
            byte octet = from[index];
            if (octet > ' ' || octet < 0) {
                bytes[length++] = octet;
                blank = false;
            } else if (octet != ' ' && octet != '\t') {
                throw FileRefused.of(
                        new Complaint(line.number(), index - start + 1, "text", "byte 0x%02X".formatted(octet), TEXT),
                        "field text holds the control character 0x%02X; expected %s".formatted(octet, TEXT));
            } else if (!blank) {
                bytes[length++] = ' ';
                blank = true;
            }
        }
        full = stop - start + line.tagLength() >= FULL_LINE;
    }

    /** Where the values go. */
    record Slots(int text, int name, int account) {}

    /** Puts what was gathered into a record. */
    void into(RecordBytes entry, Slots slots) {
        int separator = separator();
        if (separator == 0) {
            entry.add(slots.text(), bytes, 0, length);
        } else {
            structured(entry, slots, (byte) separator);
        }
    }

    /** What stands before each two-digit code of structured text; 0 when the text has no structure. */
    private int separator() {
        int at = opening;
        boolean opens = length > at + 6
                && Slice.allDigits(bytes, at, at + 3)
                && (bytes[at + 3] == '?' || bytes[at + 3] == '>')
                && Slice.allDigits(bytes, at + 4, at + 6);
        return opens ? bytes[at + 3] : 0;
    }

    private void structured(RecordBytes entry, Slots slots, byte separator) {
        Arrays.fill(from, 0);
        Arrays.fill(to, 0);
        cut(separator);
        entry.set(slots.text(), bytes, 0, opening);
        add(entry, slots.text(), 0, false);
        boolean joined = false;
        for (int part = 20; part < 64; part++) {
            if (to[part] > from[part] && (part < 30 || part > 59)) {
                add(entry, slots.text(), part, joined);
                joined = true;
            }
        }
        add(entry, slots.name(), 32, false);
        add(entry, slots.name(), 33, true);
        add(entry, slots.text(), 32, false);
        add(entry, slots.text(), 33, true);
        account(entry, slots.account(), to[38] > from[38] ? 38 : 31);
    }

    private void cut(byte separator) {
        int code = -1;
        for (int index = opening + 3; index < length; index++) {
            if (bytes[index] == separator && index + 3 <= length && Slice.allDigits(bytes, index + 1, index + 3)) {
                if (code >= 0) {
                    to[code] = index;
                }
                code = 10 * (bytes[index + 1] - '0') + bytes[index + 2] - '0';
                from[code] = index + 3;
            }
        }
        if (code >= 0) {
            to[code] = length;
        }
    }

    private void add(RecordBytes entry, int slot, int part, boolean joined) {
        if (to[part] > from[part]) {
            if (joined) {
                entry.join(slot, bytes, from[part], to[part]);
            } else {
                entry.add(slot, bytes, from[part], to[part]);
            }
        }
    }

    /** An account may be folded like text, but has no blanks. */
    private void account(RecordBytes entry, int slot, int part) {
        int stop = from[part];
        for (int index = from[part]; index < to[part]; index++) {
            if (bytes[index] != ' ') {
                bytes[stop++] = bytes[index];
            }
        }
        entry.set(slot, bytes, from[part], stop);
    }
}
