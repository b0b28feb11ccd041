// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The text of one element, as UTF-8. */
final class XmlLeaf {
    /** Longest text that is taken. */
    static final int LENGTH_MAX = 100_000;

    private char[] letters = new char[1024];
    private int count;
    private byte[] bytes = new byte[1024];
    private int length;

    void clear() {
        count = 0;
    }

    /** Adds letters; false when there are too many. */
    boolean append(char[] from, int start, int more) {
        if (count + more > LENGTH_MAX) {
            return false;
        }
        if (count + more > letters.length) {
            letters = Arrays.copyOf(letters, 2 * (count + more));
        }
        System.arraycopy(from, start, letters, count, more);
        count += more;
        return true;
    }

    /** The bytes of the text, {@link #length} of them. */
    byte[] bytes() {
        if (bytes.length < count) {
            bytes = new byte[letters.length];
        }
        length = count;
        for (int index = 0; index < count; index++) {
            char letter = letters[index];
            if (letter > '~') {
                bytes = new String(letters, 0, count).getBytes(StandardCharsets.UTF_8);
                length = bytes.length;
                return bytes;
            }
            bytes[index] = (byte) letter;
        }
        return bytes;
    }

    /** Number of bytes that {@link #bytes} gave last. */
    int length() {
        return length;
    }
}
