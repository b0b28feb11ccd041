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
    private final Part[][] parts;
    private final long[] found;
    private final @Nullable FileRecord[] stated;
    private long unreadableLine;

    /** What the records of one kind are to one total. */
    private record Part(boolean begins, boolean adds, @Nullable Field sum, boolean states) {

        static Part of(ControlTotal total, RecordLayout layout) {
            String kind = layout.kind();
            return new Part(
                    kind.equals(total.since()),
                    total.kinds().contains(kind),
                    total.counts() ? null : layout.field(total.sum()),
                    kind.equals(total.carrier()));
        }

        boolean matters() {
            return begins || adds || states;
        }
    }

    ControlTotals(FileFormat format, int minorDigits) {
        this.format = format;
        this.minorDigits = minorDigits;
        this.totals = format.totals();
        this.found = new long[totals.size()];
        this.stated = new FileRecord[totals.size()];
        this.parts = new Part[format.layouts().size()][];
        for (RecordLayout layout : format.layouts()) {
            parts[layout.number()] =
                    totals.stream().map(total -> Part.of(total, layout)).toArray(Part[]::new);
        }
    }

    /** Takes one line into account; refuses the file when the line states a batch's total that is wrong. */
    void take(FileRecord record) {
        Part[] ofKind = parts[record.layout().number()];
        for (int index = 0; index < ofKind.length; index++) {
            if (ofKind[index].matters()) {
                take(index, ofKind[index], record);
            }
        }
    }

    private void take(int index, Part part, FileRecord record) {
        ControlTotal total = totals.get(index);
        if (part.begins()) {
            found[index] = 0;
        }
        if (part.adds() && fits(total, record)) {
            Field summed = part.sum();
            found[index] = sum(found[index], summed == null ? 1 : readable(record, summed), record);
        }
        if (part.states()) {
            stated[index] = record;
            if (total.ofBatch()) {
                verify(index);
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
        long statement =
                total.counts() ? number(carrier, total.field()) : readable(carrier, field(carrier, total.field()));
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

    private Field field(FileRecord record, String name) {
        Field field = record.layout().field(name);
        if (field == null) {
            throw new IllegalStateException("Format %s has no field %s".formatted(format.id(), name));
        }
        return field;
    }

    private long readable(FileRecord record, Field field) {
        long amount = record.amount(field);
        boolean unreadable = amount <= Amounts.TOO_LARGE;
        if (unreadable && unreadableLine == 0) {
            unreadableLine = record.line();
        }
        return unreadable ? 0 : amount;
    }
}
