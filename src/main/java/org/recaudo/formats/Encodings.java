// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Refuses lines that are not in the encoding that the layout states. */
final class Encodings {
    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private Encodings() {}

    /**
     * Bytes of a byte-order mark at the start of a file that may have one; refuses a mark that contradicts the layout.
     */
    static int mark(byte[] bytes, int start, int length, Charset charset) {
        if (Slice.startsWith(bytes, start, start + length, UTF8_MARK)) {
            if (charset.equals(StandardCharsets.UTF_8)) {
                return UTF8_MARK.length;
            }
            throw wrong(1, 1, "a UTF-8 byte-order mark", charset);
        }
        int first = length > 0 ? bytes[start] & 0xFF : 0;
        int second = length > 1 ? bytes[start + 1] & 0xFF : 0;
        if (first == 0xFE && second == 0xFF || first == 0xFF && second == 0xFE) {
            throw wrong(1, 1, "a UTF-16 byte-order mark", charset);
        }
        return 0;
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
