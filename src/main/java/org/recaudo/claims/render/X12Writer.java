// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.render;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** Writes X12 segments: elements by {@code *}, components by {@code :}, each segment ended by {@code ~} and a line. */
final class X12Writer {

    private final StringBuilder text = new StringBuilder();
    private int segments;

    /** Writes one segment; empty elements at its end are left out. */
    X12Writer segment(String id, String... elements) {
        int last = elements.length;
        while (last > 0 && elements[last - 1].isEmpty()) {
            last--;
        }
        text.append(id);
        for (int index = 0; index < last; index++) {
            text.append('*').append(elements[index]);
        }
        text.append("~\n");
        segments++;
        return this;
    }

    /** Starts to count the segments of a transaction set. */
    void restartCount() {
        segments = 0;
    }

    /** Segments written since the count was restarted. */
    int count() {
        return segments;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Text of the basic character set: capitals, no accents, no separators, cut to its element's length. */
    static String plain(String value, int charactersMax) {
        String bare = Normalizer.normalize(value, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9 .,'()/&+=-]", " ")
                .replaceAll(" +", " ")
                .strip();
        return bare.length() <= charactersMax
                ? bare
                : bare.substring(0, charactersMax).strip();
    }
}
