// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Refuses lines that are not in the encoding that the layout states. */
final class Encodings {
    static final String MARK_NOTE = "a UTF-8 byte-order mark at its beginning was skipped";

    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private Encodings() {}

    /**
     * Bytes of a UTF-8 byte-order mark at the start of a file, which is skipped and told; what follows must be in the
     * encoding of the layout all the same. UTF-16 is refused, with its mark or without.
     */
    static int mark(byte[] bytes, int start, int length, Charset charset) {
        if (Slice.startsWith(bytes, start, start + length, UTF8_MARK)) {
            return UTF8_MARK.length;
        }
        refuseWide(bytes, start, length, charset.name());
        return 0;
    }

    /** Refuses text of two bytes a character: every second byte of ASCII text in UTF-16 is zero. */
    static void refuseWide(byte[] bytes, int start, int length, String expected) {
        if (length < 2) {
            return;
        }
        int first = bytes[start] & 0xFF;
        int second = bytes[start + 1] & 0xFF;
        boolean marked = first == 0xFE && second == 0xFF || first == 0xFF && second == 0xFE;
        if (marked || (first == 0) != (second == 0)) {
            throw FileRefused.at(
                    1,
                    "the file is in UTF-16, two bytes a character; expected %s: save it so, or ask the sender"
                            .formatted(expected));
        }
    }

    /** Checks a line that holds bytes which are not ASCII. */
    static void check(LineSource line, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            int bad = firstMalformed(line);
            if (bad >= 0) {
                throw wrong(line.number(), bad + 1, byteText(line.bytes()[line.start() + bad]), charset);
            }
            return;
        }
        int foreign = firstForeign(line);
        if (charset.equals(StandardCharsets.US_ASCII)) {
            throw wrong(line.number(), foreign + 1, byteText(line.bytes()[line.start() + foreign]), charset);
        }
        int control = firstC1Control(line);
        if (control >= 0) {
            throw wrong(line.number(), control + 1, byteText(line.bytes()[line.start() + control]), charset);
        }
        if (firstMalformed(line) < 0) {
            throw wrong(line.number(), foreign + 1, "UTF-8 characters", charset);
        }
    }

    /** Whether a line is no UTF-8. */
    static boolean isMalformed(LineSource line) {
        return firstMalformed(line) >= 0;
    }

    private static int firstForeign(LineSource line) {
        int index = line.start();
        while (line.bytes()[index] >= 0) {
            index++;
        }
        return index - line.start();
    }

    private static int firstC1Control(LineSource line) {
        for (int index = line.start(); index < line.end(); index++) {
            int octet = line.bytes()[index] & 0xFF;
            if (octet >= 0x80 && octet < 0xA0) {
                return index - line.start();
            }
        }
        return -1;
    }

    private static int firstMalformed(LineSource line) {
        ByteBuffer bytes = ByteBuffer.wrap(line.bytes(), line.start(), line.length());
        boolean malformed = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(bytes, CharBuffer.allocate(line.length() + 1), true)
                .isError();
        return malformed ? bytes.position() - line.start() : -1;
    }

    private static String byteText(byte octet) {
        return "the byte 0x%02X".formatted(octet & 0xFF);
    }

    private static FileRefused wrong(long line, int column, String found, Charset charset) {
        return FileRefused.at(
                line,
                "column %d holds %s; expected text in %s: the file was written or changed in another encoding"
                        .formatted(column, found, charset.name()));
    }
}
