// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The control totals of one file while it is read: what the records add up to, and what the file states. */
final class ControlTotals {
    private static final int TOLD_MAX = 1_000;

    private final FileFormat format;
    private final int minorDigits;
    private final List<ControlTotal> totals;
    private final Part[][] parts;
    private final long[] found;
    private final @Nullable FileRecord[] stated;
    private final List<StatedTotal> told = new ArrayList<>();
    private long unreadableLine;

    /** What the records of one kind are to one total. */
    private record Part(
            int index, boolean begins, boolean counts, boolean adds, Field[] sums, boolean all, boolean states) {

        static Part of(int index, ControlTotal total, RecordLayout layout) {
            String kind = layout.kind();
            return new Part(
                    index,
                    kind.equals(total.since()),
                    total.counts(),
                    total.kinds().contains(kind),
                    total.sums().stream()
                            .map(layout::field)
                            .filter(Objects::nonNull)
                            .toArray(Field[]::new),
                    total.only().takesAll(),
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
            parts[layout.number()] = IntStream.range(0, totals.size())
                    .mapToObj(index -> Part.of(index, totals.get(index), layout))
                    .filter(Part::matters)
                    .toArray(Part[]::new);
        }
    }

    /** Takes one line into account; refuses the file when the line states a batch's total that is wrong. */
    void take(FileRecord record) {
        for (Part part : parts[record.layout().number()]) {
            take(part, record);
        }
    }

    private void take(Part part, FileRecord record) {
        int index = part.index();
        if (part.begins()) {
            found[index] = 0;
        }
        if (part.adds() && (part.all() || totals.get(index).only().takes(record))) {
            if (part.counts()) {
                found[index]++;
            }
            for (Field summed : part.sums()) {
                found[index] = sum(found[index], readable(record, summed), record);
            }
        }
        if (part.states()) {
            stated[index] = record;
            if (totals.get(index).ofBatch()) {
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

    private void verify(int index) {
        FileRecord carrier = stated[index];
        if (carrier == null) {
            return;
        }
        ControlTotal total = totals.get(index);
        long statement = readable(carrier, field(carrier, total.field()));
        StatedTotal toldTotal = told(carrier, total, statement, found[index]);
        if (told.size() < TOLD_MAX || !toldTotal.agrees()) {
            told.add(toldTotal);
        }
        if (!toldTotal.agrees()) {
            throw disagrees(carrier, total, toldTotal, Math.subtractExact(statement, found[index]));
        }
    }

    private StatedTotal told(FileRecord carrier, ControlTotal total, long statement, long computed) {
        boolean money = field(carrier, total.field()).type() == FieldType.MONEY;
        String says = money ? decimal(statement) : Long.toString(statement);
        String holds = money ? decimal(computed) : Long.toString(computed);
        boolean checked = statement != 0 || !total.zeroUnchecked();
        return new StatedTotal(carrier.line(), carrier.kind(), total.field(), says, holds, checked);
    }

    private FileRefused disagrees(FileRecord carrier, ControlTotal total, StatedTotal stating, long difference) {
        String unreadable =
                unreadableLine == 0 ? "" : "; the amount in line %d cannot be read".formatted(unreadableLine);
        int column = carrier.column(field(carrier, total.field()));
        String expected = (total.counts() ? "%s, as many records as there are" : "%s, what the records add up to")
                .formatted(stating.found());
        return FileRefused.of(
                new Complaint(carrier.line(), column, total.field(), stating.stated(), expected + unreadable),
                total.counts()
                        ? "%s states %s records (%s), but there are %s"
                                .formatted(carrier.kind(), stating.stated(), total.field(), stating.found())
                        : "%s states a total of %s (%s), but the records add up to %s; the difference is %s%s"
                                .formatted(
                                        carrier.kind(),
                                        stating.stated(),
                                        total.field(),
                                        stating.found(),
                                        difference(carrier, total, difference),
                                        unreadable));
    }

    /** What the file stated so far, batch by batch; of very many only the first, and the one that disagrees. */
    List<StatedTotal> stated() {
        return List.copyOf(told);
    }

    private String difference(FileRecord carrier, ControlTotal total, long difference) {
        boolean money = field(carrier, total.field()).type() == FieldType.MONEY;
        return money ? decimal(difference) : Long.toString(difference);
    }

    private String decimal(long minor) {
        return BigDecimal.valueOf(minor, minorDigits).toPlainString();
    }

    private Field field(FileRecord record, String name) {
        Field field = record.layout().field(name);
        if (field == null) {
            throw new IllegalStateException("Format %s has no field %s".formatted(format.id(), name));
        }
        return field;
    }

    /** What stands in a money field, or in one of digits; 0 where that cannot be read, which is remembered. */
    private long readable(FileRecord record, Field field) {
        if (field.type() != FieldType.MONEY) {
            return Math.max(0, Slice.digits(record.bytes(), record.start(field), record.stop(field)));
        }
        long amount = field.terms().plus().isEmpty() ? record.amount(field) : Amounts.own(record, field);
        boolean unreadable = amount <= Amounts.TOO_LARGE;
        if (unreadable && unreadableLine == 0) {
            unreadableLine = record.line();
        }
        return unreadable ? 0 : amount;
    }
}
