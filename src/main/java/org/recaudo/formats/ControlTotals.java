// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The control totals of one file while it is read: what the records add up to, and what the file states. */
final class ControlTotals {
    private final FileFormat format;
    private final int minorDigits;
    private final List<ControlTotal> totals;
    private final long[] found;
    private final @Nullable FileRecord[] stated;
    private long unreadableLine;

    ControlTotals(FileFormat format, int minorDigits) {
        this.format = format;
        this.minorDigits = minorDigits;
        this.totals = format.totals();
        this.found = new long[totals.size()];
        this.stated = new FileRecord[totals.size()];
    }

    /** Takes one line into account; refuses the file when the line states a batch's total that is wrong. */
    void take(FileRecord record) {
        for (int index = 0; index < found.length; index++) {
            ControlTotal total = totals.get(index);
            if (record.kind().equals(total.since())) {
                found[index] = 0;
            }
            if (total.kinds().contains(record.kind()) && fits(total, record)) {
                found[index] = sum(found[index], total.counts() ? 1 : readable(record, total.sum()), record);
            }
            if (record.kind().equals(total.carrier())) {
                stated[index] = record;
                if (total.ofBatch()) {
                    verify(index);
                }
            }
        }
    }

    private static long sum(long left, long right, FileRecord record) {
        try {
            return Math.addExact(left, right);
        } catch (ArithmeticException e) {
            throw FileRefused.at(record.line(), "the amounts up to here add up to more than an amount can hold");
        }
    }

    /** Verifies the totals of the whole file. */
    void end() {
        for (int index = 0; index < found.length; index++) {
            if (!totals.get(index).ofBatch()) {
                verify(index);
            }
        }
    }

    private boolean fits(ControlTotal total, FileRecord record) {
        return total.outcome().isEmpty() || record.outcome().code().equals(total.outcome());
    }

    private void verify(int index) {
        FileRecord carrier = stated[index];
        if (carrier == null) {
            return;
        }
        ControlTotal total = totals.get(index);
        long statement = total.counts() ? number(carrier, total.field()) : readable(carrier, total.field());
        if (statement == found[index] || statement == 0 && total.zeroUnchecked()) {
            return;
        }
        String unreadable =
                unreadableLine == 0 ? "" : "; the amount in line %d cannot be read".formatted(unreadableLine);
        throw FileRefused.at(
                carrier.line(),
                total.counts()
                        ? "%s states %d records (%s), but there are %d"
                                .formatted(carrier.kind(), statement, total.field(), found[index])
                        : "%s states a total of %s (%s), but the records add up to %s; the difference is %s%s"
                                .formatted(
                                        carrier.kind(),
                                        decimal(statement),
                                        total.field(),
                                        decimal(found[index]),
                                        decimal(Math.subtractExact(statement, found[index])),
                                        unreadable));
    }

    private String decimal(long minor) {
        return BigDecimal.valueOf(minor, minorDigits).toPlainString();
    }

    private long number(FileRecord record, String name) {
        Field field = record.layout().field(name);
        return field == null ? 0 : Math.max(0, Slice.digits(record.bytes(), record.start(field), record.stop(field)));
    }

    private long readable(FileRecord record, String name) {
        Field field = record.layout().field(name);
        if (field == null) {
            throw new IllegalStateException("Format %s has no field %s".formatted(format.id(), name));
        }
        long amount = record.amount(field);
        boolean unreadable = amount <= Amounts.TOO_LARGE;
        if (unreadable && unreadableLine == 0) {
            unreadableLine = record.line();
        }
        return unreadable ? 0 : amount;
    }
}
