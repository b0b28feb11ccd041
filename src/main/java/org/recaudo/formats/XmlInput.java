// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * The bytes of an XML document, block by block, always as UTF-8 with a {@code <} behind the last byte so that scanning
 * needs no bound. Latin-1 is widened on the way; UTF-16 and bytes that are no UTF-8 are refused.
 */
final class XmlInput {
    private static final int BLOCK = 1 << 16;
    private static final int BLOCK_MAX = 1 << 20;
    private static final int PROLOG = 128;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;
    private static final long LINE_ENDS = 0x0A0A0A0A0A0A0A0AL;

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private byte[] bytes = new byte[BLOCK + 1];
    private int limit;
    private int checked;
    private int position;
    private boolean latin1;
    private boolean ended;
    private long linesBefore;

    XmlInput(InputStream in) {
        this.in = in;
        read(PROLOG);
        prolog();
        settle(0);
        if (limit > 2 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB && (bytes[2] & 0xFF) == 0xBF) {
            position = 3;
        }
    }

    byte[] bytes() {
        return bytes;
    }

    /** Number of bytes at hand; a {@code <} stands behind them. */
    int limit() {
        return limit;
    }

    /** Where scanning stands. */
    int position() {
        return position;
    }

    void moveTo(int place) {
        position = place;
    }

    /** Drops the bytes before the position, which becomes 0, and reads on; false when there is nothing more. */
    boolean more() {
        if (ended) {
            return false;
        }
        int from = position;
        position = 0;
        linesBefore += lineEnds(0, from);
        System.arraycopy(bytes, from, bytes, 0, limit - from);
        limit -= from;
        checked -= from;
        if (limit > BLOCK_MAX) {
            throw refusal(0, "a tag or comment is longer than %d bytes".formatted(BLOCK_MAX));
        }
        if (limit > bytes.length / 2) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        int fresh = limit;
        int room = bytes.length - 1 - limit;
        read(latin1 ? room / 2 : room);
        settle(fresh);
        return limit > fresh;
    }

    private void read(int wanted) {
        try {
            int read = in.readNBytes(bytes, limit, wanted);
            ended = read < wanted;
            limit += read;
        } catch (IOException e) {
            throw new UncheckedIOException("The file cannot be read on", e);
        }
    }

    /** Makes what was read from here on fit to be scanned. */
    private void settle(int from) {
        if (latin1) {
            limit = widened(from, limit);
        }
        bytes[limit] = '<';
        check();
    }

    /** Writes each byte over 127 as the two bytes that UTF-8 has for it, from the last one backwards. */
    private int widened(int from, int to) {
        int foreign = 0;
        for (int index = from; index < to; index++) {
            foreign += bytes[index] < 0 ? 1 : 0;
        }
        int target = to + foreign;
        for (int index = to - 1, place = target - 1; place > index; index--) {
            int octet = bytes[index] & 0xFF;
            if (octet < 0x80) {
                bytes[place--] = (byte) octet;
            } else {
                bytes[place--] = (byte) (0x80 | octet & 0x3F);
                bytes[place--] = (byte) (0xC0 | octet >> 6);
            }
        }
        return target;
    }

    /** Sees to it that the new bytes are UTF-8; a character that the block cuts is looked at with the next one. */
    private void check() {
        int index = checked;
        ByteBuffer view = ByteBuffer.wrap(bytes, 0, limit);
        while (index + 8 <= limit && (view.getLong(index) & HIGH_BITS) == 0) {
            index += 8;
        }
        while (index < limit && bytes[index] >= 0) {
            index++;
        }
        if (index < limit) {
            view.position(index);
            decoder.reset();
            boolean wrong = decoder.decode(view, CharBuffer.allocate(limit - index), ended)
                    .isError();
            index = view.position();
            if (wrong) {
                throw refusal(
                        index,
                        "the byte 0x%02X stands where UTF-8 has none; expected text in UTF-8: the file was written or"
                                        .formatted(bytes[index] & 0xFF)
                                + " changed in another encoding");
            }
        }
        checked = index;
    }

    private void prolog() {
        int first = limit > 0 ? bytes[0] & 0xFF : 0;
        int second = limit > 1 ? bytes[1] & 0xFF : 0;
        if (limit == 0) {
            throw FileRefused.whole("the file is empty");
        }
        if (first == 0xFE && second == 0xFF || first == 0xFF && second == 0xFE || first == 0 || second == 0) {
            throw FileRefused.at(1, "the file is in UTF-16; expected an XML document in UTF-8");
        }
        String start = new String(bytes, 0, Math.min(limit, PROLOG), StandardCharsets.ISO_8859_1);
        int end = start.indexOf("?>");
        int at = start.startsWith("<?xml") && end > 0 ? start.substring(0, end).indexOf("encoding") : -1;
        String name = at < 0 ? "UTF-8" : quoted(start.substring(at, end));
        switch (name.toUpperCase(Locale.ROOT)) {
            case "UTF-8", "UTF8", "US-ASCII", "ASCII" -> latin1 = false;
            case "ISO-8859-1", "LATIN1", "ISO_8859-1" -> latin1 = true;
            default ->
                throw FileRefused.at(
                        1, "the file states the encoding %s; expected UTF-8 or ISO-8859-1".formatted(name));
        }
    }

    private static String quoted(String text) {
        int from = Math.max(text.indexOf('"'), text.indexOf('\''));
        int to = from < 0 ? -1 : text.indexOf(text.charAt(from), from + 1);
        return to < 0 ? "?" : text.substring(from + 1, to);
    }

    /** Number of the line at which scanning stands, from 1. */
    long line() {
        return line(position);
    }

    /** Lines of the document, once all of it was read. */
    long lines() {
        boolean open = limit > 0 && bytes[limit - 1] != '\n';
        return linesBefore + lineEnds(0, limit) + (open ? 1 : 0);
    }

    FileRefused refusal(String what) {
        return refusal(position, what);
    }

    private long line(int at) {
        return 1 + linesBefore + lineEnds(0, Math.min(at, limit));
    }

    private FileRefused refusal(int at, String what) {
        return FileRefused.at(line(at), what);
    }

    private long lineEnds(int from, int to) {
        long count = 0;
        int index = from;
        ByteBuffer view = ByteBuffer.wrap(bytes);
        for (; index + 8 <= to; index += 8) {
            long word = view.getLong(index) ^ LINE_ENDS;
            long zero = (word & LOW_BITS) + LOW_BITS | word;
            count += 8 - Long.bitCount(zero & HIGH_BITS);
        }
        for (; index < to; index++) {
            count += bytes[index] == '\n' ? 1 : 0;
        }
        return count;
    }
}
