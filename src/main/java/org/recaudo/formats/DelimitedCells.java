// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Splits one line into values. A line without quotes is only marked out; one with quotes is written anew without them.
 */
final class DelimitedCells {
    private static final byte QUOTE = '"';
    private static final int CELLS = 64;

    private final byte separator;
    private int[] starts = new int[CELLS];
    private int[] ends = new int[CELLS];
    private int count;
    private byte[] bytes = new byte[0];
    private int from;
    private int to;
    private boolean badQuotes;

    DelimitedCells(byte separator) {
        this.separator = separator;
    }

    void split(byte[] line, int lineStart, int lineEnd) {
        bytes = line;
        from = lineStart;
        to = lineEnd;
        count = 0;
        badQuotes = false;
        int start = lineStart;
        for (int index = lineStart; index < lineEnd; index++) {
            if (line[index] == separator) {
                add(start, index);
                start = index + 1;
            } else if (line[index] == QUOTE && index == start) {
                splitQuoted(line, lineStart, lineEnd);
                return;
            }
        }
        add(start, lineEnd);
    }

    /** Splits a line some of whose values stand in quotes, into a copy without them. */
    private void splitQuoted(byte[] line, int lineStart, int lineEnd) {
        byte[] copy = new byte[lineEnd - lineStart];
        int length = 0;
        int start = 0;
        boolean inside = false;
        boolean fresh = true;
        count = 0;
        for (int index = lineStart; index < lineEnd; index++) {
            byte octet = line[index];
            boolean quote = octet == QUOTE;
            if (inside && quote && index + 1 < lineEnd && line[index + 1] == QUOTE) {
                copy[length++] = QUOTE;
                index++;
            } else if (inside && quote) {
                inside = false;
                badQuotes |= index + 1 < lineEnd && line[index + 1] != separator;
            } else if (fresh && quote) {
                inside = true;
            } else if (!inside && octet == separator) {
                add(start, length);
                start = length;
                fresh = true;
                continue;
            } else {
                copy[length++] = octet;
            }
            fresh = false;
        }
        badQuotes |= inside;
        add(start, length);
        bytes = copy;
        from = 0;
        to = length;
    }

    private void add(int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = start;
        ends[count++] = end;
    }

    /** Start and end of each field by slot; values that are missing are empty. */
    int[] bounds(int fields, int @Nullable [] positions) {
        int[] bounds = new int[2 * fields];
        for (int slot = 0; slot < fields; slot++) {
            int cell = positions == null ? slot : positions[slot];
            if (cell < count) {
                bounds[2 * slot] = starts[cell];
                bounds[2 * slot + 1] = ends[cell];
            }
        }
        return bounds;
    }

    String text(int cell, Charset charset) {
        return new String(bytes, starts[cell], ends[cell] - starts[cell], charset);
    }

    int count() {
        return count;
    }

    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    boolean badQuotes() {
        return badQuotes;
    }
}
