// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Control totals of a file being written, so that trailers need not be told what they close. */
final class WrittenTotals {
    private final List<ControlTotal> totals;
    private final long[] sums;

    WrittenTotals(FileFormat format) {
        this.totals = format.totals();
        this.sums = new long[totals.size()];
    }

    /** Sets the totals that a record carries and that the caller left open; the record itself counts where it does. */
    void fill(RecordWriter.Row row) {
        for (int index = 0; index < sums.length; index++) {
            ControlTotal total = totals.get(index);
            Field field = row.layout().field(total.field());
            if (row.layout().kind().equals(total.carrier()) && field != null && !row.has(field)) {
                boolean itself =
                        total.counts() && total.kinds().contains(row.layout().kind());
                row.put(field, Long.toString(sums[index] + (itself ? 1 : 0)).getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    void take(RecordWriter.Row row) {
        for (int index = 0; index < sums.length; index++) {
            ControlTotal total = totals.get(index);
            String kind = row.layout().kind();
            if (kind.equals(total.since())) {
                sums[index] = 0;
            }
            if (total.kinds().contains(kind)) {
                sums[index] = Math.addExact(sums[index], total.counts() ? 1 : amount(row, total.sum()));
            }
        }
    }

    private static long amount(RecordWriter.Row row, String name) {
        Field field = row.layout().field(name);
        if (field == null || !row.has(field)) {
            return 0;
        }
        byte[] value = row.value(field);
        return Math.max(0, Amounts.implied(value, 0, value.length, 0));
    }
}
