// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the records of a file share: encoding, minor unit, and the latest header of each kind. Never changed: a new
 * header makes a new frame, so that records read earlier keep theirs.
 *
 * @param positions number of each field in the line, by slot, when a header row set them; null otherwise
 */
record Frame(
        FileFormat format,
        Charset charset,
        ReadTerms terms,
        Map<String, FileRecord> headers,
        int @Nullable [] positions) {

    Frame with(FileRecord header) {
        Map<String, FileRecord> latest = new HashMap<>(headers);
        latest.put(header.kind(), header);
        return new Frame(format, charset, terms, latest, positions);
    }

    Frame at(int[] newPositions) {
        return new Frame(format, charset, terms, headers, newPositions);
    }

    int minorDigits() {
        return terms.minorDigits();
    }
}
