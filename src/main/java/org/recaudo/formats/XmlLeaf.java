// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.Arrays;

/** The text of one element, as UTF-8. */
final class XmlLeaf {
    private static final int LENGTH_MAX = 100_000;

    private byte[] bytes = new byte[1024];
    private int length;

    void clear() {
        length = 0;
    }

    void append(XmlInput input, byte[] from, int start, int stop) {
        int longer = length + stop - start;
        if (longer > LENGTH_MAX) {
            throw input.refusal("a text is longer than %d characters".formatted(LENGTH_MAX));
        }
        if (longer > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * longer);
        }
        for (int index = start; index < stop; index++) {
            byte octet = from[index];
            if (octet < ' ' && octet >= 0 && octet != '\n' && octet != '\r' && octet != '\t') {
                throw input.refusal(
                        "a text holds the control character 0x%02X; expected printable characters".formatted(octet));
            }
            bytes[length++] = octet;
        }
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }
}
