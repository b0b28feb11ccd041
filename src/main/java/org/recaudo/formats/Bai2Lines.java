// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Records of a BAI file, each with its continuations (88), and their fields one after the other. */
final class Bai2Lines {
    private static final int LINE_MAX = 32_768;
    private static final int RECORD_MAX = 1 << 20;
    private static final byte CONTINUATION = '\n';

    private final LineSource source;
    private byte[] record = new byte[1024];
    private int length;
    private int at;
    private int type;
    private int lines;
    private long line;
    private boolean waiting;
    private boolean ended;

    Bai2Lines(InputStream in) {
        this.source = new LineSource(in, LINE_MAX);
    }

    /** Moves to the next record; false at the end of the file. */
    boolean next() {
        length = 0;
        at = 0;
        lines = 0;
        if (!waiting && !readLine()) {
            return false;
        }
        type = typeOfLine();
        line = source.number();
        if (type == 88) {
            throw FileRefused.at(line, "a continuation (88) stands here; expected a record that it continues");
        }
        take();
        while (readLine() && typeOfLine() == 88) {
            record[length++] = CONTINUATION;
            take();
        }
        return true;
    }

    /** Reads a line that holds anything. */
    private boolean readLine() {
        waiting = false;
        while (!ended && source.next()) {
            if (source.number() == 1) {
                source.skip(Encodings.mark(source.bytes(), source.start(), source.length(), StandardCharsets.UTF_8));
            }
            if (!Slice.white(source.bytes(), source.start(), source.end())) {
                waiting = true;
                return true;
            }
        }
        ended = true;
        return false;
    }

    private int typeOfLine() {
        int start = source.start();
        boolean typed = source.length() > 3
                && Slice.allDigits(source.bytes(), start, start + 2)
                && source.bytes()[start + 2] == ',';
        if (!typed) {
            throw FileRefused.at(
                    source.number(), "the line begins with no record code; expected one such as 16 and a comma");
        }
        return (int) Slice.digits(source.bytes(), start, start + 2);
    }

    /** Adds the line without its code, its trailing blanks and the slash that ends it. */
    private void take() {
        byte[] bytes = source.bytes();
        int start = source.start() + 3;
        int stop = source.end();
        while (stop > start && (bytes[stop - 1] == ' ' || bytes[stop - 1] == '\t')) {
            stop--;
        }
        boolean slash = stop > start && bytes[stop - 1] == '/';
        if (type != 16 && !slash) {
            throw FileRefused.at(source.number(), "the record does not end here; expected / at the end of the line");
        }
        stop -= slash ? 1 : 0;
        if (length + stop - start + 1 > RECORD_MAX) {
            throw FileRefused.at(source.number(), "the record is longer than %d bytes".formatted(RECORD_MAX));
        }
        if (length + stop - start + 1 > record.length) {
            record = Arrays.copyOf(record, 2 * (length + stop - start + 1));
        }
        for (int index = start; index < stop; index++) {
            byte octet = bytes[index];
            if (octet >= 0 && octet < ' ') {
                throw FileRefused.at(
                        source.number(),
                        "column %d holds the control character 0x%02X; expected printable characters"
                                .formatted(index - source.start() + 1, octet));
            }
            if (octet == '/' && type != 16) {
                throw FileRefused.at(
                        source.number(),
                        "text stands behind the end of a record (column %d); expected one record a line"
                                .formatted(index - source.start() + 1));
            }
            record[length++] = octet;
        }
        lines++;
        waiting = false;
    }

    /** Code of the record, such as 16. */
    int type() {
        return type;
    }

    /** Number of its first line, from 1. */
    long line() {
        return line;
    }

    /** Physical lines of the record, continuations included. */
    int lines() {
        return lines;
    }

    /** Lines of the file so far. */
    long count() {
        return source.number();
    }

    /** Whether there is another field. */
    boolean hasField() {
        return at <= length;
    }

    /** The next field, without surrounding blanks; empty when there is none. */
    String field() {
        int from = at;
        while (at < length && record[at] != ',' && record[at] != CONTINUATION) {
            at++;
        }
        String field = from > length ? "" : text(from, Math.min(at, length));
        at++;
        return field;
    }

    /** All that is left, continuations with a blank between. */
    String rest() {
        int from = Math.min(at, length);
        for (int index = from; index < length; index++) {
            if (record[index] == CONTINUATION) {
                record[index] = ' ';
            }
        }
        at = length + 1;
        return text(from, length);
    }

    /** UTF-8 where it is, otherwise Latin-1. */
    private String text(int from, int to) {
        String text = new String(record, from, to - from, StandardCharsets.UTF_8);
        return (text.indexOf('\uFFFD') < 0 ? text : new String(record, from, to - from, StandardCharsets.ISO_8859_1))
                .strip();
    }

    FileRefused refusal(String field, String found, String expected) {
        return FileRefused.of(
                new Complaint(line, 0, field, found, expected),
                "record %02d, field %s is '%s'; expected %s".formatted(type, field, found, expected));
    }
}
