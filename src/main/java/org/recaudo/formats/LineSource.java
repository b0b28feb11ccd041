// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Cuts a stream of bytes into lines without copying them: a line is a range of the current block. Blocks are never
 * written again once handed out, so slices of them may be kept. Takes LF and CRLF; refuses a line over the limit, so
 * that a file without line ends cannot fill the memory.
 */
final class LineSource {
    private static final int BLOCK = 1 << 17;
    private static final byte END_OF_TEXT_FILE = 0x1A;

    private final InputStream in;
    private final int lineMax;
    private byte[] block = new byte[0];
    private int filled;
    private int position;
    private boolean drained;
    private int start;
    private int end;
    private long number;
    private boolean foreign;
    private boolean foundForeign;
    private boolean terminated;

    LineSource(InputStream in, int lineMax) {
        this.in = in;
        this.lineMax = lineMax;
    }

    /** The lines of a text that is in memory already, such as the beginning of a file. */
    LineSource(byte[] text) {
        this(InputStream.nullInputStream(), text.length + 1);
        block = text;
        filled = text.length;
        drained = true;
    }

    /** Moves to the next line; false at the end of the file. */
    boolean next() {
        int scanned = position;
        boolean other = false;
        while (true) {
            int index = lineFeed(scanned);
            int limit = filled;
            other |= foundForeign;
            if (index < limit && index - position <= lineMax) {
                return line(index, index + 1, other, true);
            }
            if (index - position > lineMax) {
                throw FileRefused.at(
                        number + 1,
                        "the line is longer than %d bytes; this is no file of lines, or not one in this format"
                                .formatted(lineMax));
            }
            if (drained) {
                return index > position && line(index, index, other, false);
            }
            scanned = index - position;
            refill();
        }
    }

    /**
     * The next line feed from here on, or where the block ends; notes whether a byte before it is no ASCII character.
     */
    private int lineFeed(int from) {
        byte[] bytes = block;
        int limit = filled;
        int index = from;
        long seen = 0;
        while (index + Octets.COUNT <= limit) {
            long eight = Octets.at(bytes, index);
            int before = Octets.beforeLineFeed(eight);
            if (before < Octets.COUNT) {
                foundForeign = Octets.haveForeign(seen | Octets.first(eight, before));
                return index + before;
            }
            seen |= eight;
            index += Octets.COUNT;
        }
        while (index < limit && bytes[index] != '\n') {
            seen |= bytes[index++];
        }
        foundForeign = Octets.haveForeign(seen);
        return index;
    }

    private boolean line(int stop, int nextPosition, boolean other, boolean ended) {
        start = position;
        end = stop > start && block[stop - 1] == '\r' ? stop - 1 : stop;
        position = nextPosition;
        foreign = other;
        terminated = ended;
        number++;
        return ended || end != start + 1 || block[start] != END_OF_TEXT_FILE;
    }

    private void refill() {
        int rest = filled - position;
        byte[] fresh = new byte[Math.max(BLOCK, rest + BLOCK / 2)];
        System.arraycopy(block, position, fresh, 0, rest);
        try {
            int read = in.readNBytes(fresh, rest, fresh.length - rest);
            drained = read < fresh.length - rest;
            filled = rest + read;
        } catch (IOException e) {
            throw new UncheckedIOException("The file cannot be read on after line " + number, e);
        }
        block = fresh;
        position = 0;
    }

    /** Leaves out the first bytes of the current line. */
    void skip(int bytes) {
        start += bytes;
        int bits = 0;
        for (int index = start; index < end; index++) {
            bits |= block[index];
        }
        foreign = bits < 0;
    }

    byte[] bytes() {
        return block;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    int length() {
        return end - start;
    }

    /** Number of the current line, from 1. */
    long number() {
        return number;
    }

    /** Whether the line holds a byte that is not ASCII. */
    boolean foreign() {
        return foreign;
    }

    /** Whether the line has its line end. */
    boolean terminated() {
        return terminated;
    }
}
