// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Control totals of a file being written, so that trailers need not be told what they close. Totals that stand in the
 * file's first record are known only at its end.
 */
final class WrittenTotals {
    private final FileFormat format;
    private final List<ControlTotal> totals;
    private final boolean[] ahead;
    private final boolean[] stated;
    private final long[] statements;
    private final long[] sums;

    WrittenTotals(FileFormat format) {
        this.format = format;
        this.totals = format.totals();
        this.ahead = new boolean[totals.size()];
        this.stated = new boolean[totals.size()];
        this.statements = new long[totals.size()];
        this.sums = new long[totals.size()];
        for (int index = 0; index < ahead.length; index++) {
            RecordLayout carrier = format.layout(totals.get(index).carrier());
            boolean first = format.grammar().mayStart(carrier.number());
            ahead[index] = first && !totals.get(index).ofBatch();
        }
    }

    /** Sets the totals that a record carries and that the caller left open; the record itself counts where it does. */
    void fill(RecordWriter.Row row) {
        for (int index = 0; index < sums.length; index++) {
            if (!ahead[index] && open(index, row)) {
                ControlTotal total = totals.get(index);
                boolean itself =
                        total.counts() && total.kinds().contains(row.layout().kind());
                put(index, row, sums[index] + (itself ? 1 : 0));
            }
        }
    }

    /** Whether a record must wait for the end of the file, because it states what nobody has told it. */
    boolean waits(RecordWriter.Row row) {
        boolean waits = false;
        for (int index = 0; index < sums.length; index++) {
            waits |= ahead[index] && open(index, row);
        }
        return waits;
    }

    /** Sets what a record that waited has to state. */
    void complete(RecordWriter.Row row) {
        for (int index = 0; index < sums.length; index++) {
            if (ahead[index] && open(index, row)) {
                put(index, row, sums[index]);
            }
        }
    }

    /** Adds a record as it will stand in the file. */
    void take(FileRecord record) {
        String kind = record.kind();
        for (int index = 0; index < sums.length; index++) {
            ControlTotal total = totals.get(index);
            if (kind.equals(total.since())) {
                sums[index] = 0;
            }
            if (total.kinds().contains(kind) && total.only().takes(record)) {
                sums[index] = Math.addExact(sums[index], total.counts() ? 1 : amounts(record, total.sums()));
            }
        }
    }

    /** Remembers what the caller stated ahead of the records. */
    void state(RecordWriter.Row row) {
        for (int index = 0; index < sums.length; index++) {
            Field field = row.layout().field(totals.get(index).field());
            if (ahead[index] && carries(index, row) && field != null && row.has(field)) {
                stated[index] = true;
                statements[index] = Math.max(0, digits(row.value(field), 0, row.value(field).length));
            }
        }
    }

    /** Refuses a file that does not hold what its first record was made to state. */
    void verify() {
        for (int index = 0; index < sums.length; index++) {
            if (stated[index] && statements[index] != sums[index]) {
                throw new IllegalStateException("Format %s: %s was told that %s is %d, but the records make %d"
                        .formatted(
                                format.id(),
                                totals.get(index).carrier(),
                                totals.get(index).field(),
                                statements[index],
                                sums[index]));
            }
        }
    }

    private boolean open(int index, RecordWriter.Row row) {
        Field field = row.layout().field(totals.get(index).field());
        return carries(index, row) && field != null && !row.has(field);
    }

    private boolean carries(int index, RecordWriter.Row row) {
        return row.layout().kind().equals(totals.get(index).carrier());
    }

    private void put(int index, RecordWriter.Row row, long value) {
        Field field = row.layout().field(totals.get(index).field());
        if (field != null) {
            row.put(field, Long.toString(value).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static long amounts(FileRecord record, List<String> names) {
        long sum = 0;
        for (String name : names) {
            Field field = record.layout().field(name);
            long amount = field == null ? 0 : digits(record.bytes(), record.start(field), record.stop(field));
            sum = Math.addExact(sum, Math.max(0, amount));
        }
        return sum;
    }

    private static long digits(byte[] bytes, int from, int to) {
        return Amounts.implied(bytes, from, to, 0);
    }
}
