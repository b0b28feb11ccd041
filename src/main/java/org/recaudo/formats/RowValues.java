// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Makes a record of values that come as text: cells of a sheet, elements of an XML entry. */
final class RowValues {

    private RowValues() {}

    /** A record of these values, by slot, with semicolons between them; the frame's encoding must be UTF-8. */
    static FileRecord record(RecordLayout layout, Frame frame, List<String> values, long line) {
        int[] bounds = new int[2 * layout.fields().size()];
        byte[][] parts = new byte[values.size()][];
        int length = 0;
        for (int slot = 0; slot < parts.length; slot++) {
            parts[slot] = values.get(slot).getBytes(StandardCharsets.UTF_8);
            bounds[2 * slot] = length;
            length += parts[slot].length;
            bounds[2 * slot + 1] = length;
            length++;
        }
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) ';');
        for (int slot = 0; slot < parts.length; slot++) {
            System.arraycopy(parts[slot], 0, bytes, bounds[2 * slot], parts[slot].length);
        }
        return new FileRecord(layout, frame, new FileRecord.Span(bytes, 0, length, bounds), line);
    }
}
