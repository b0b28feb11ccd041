// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * One record of a file: a slice of its bytes and the layout that explains them. Values are made when they are asked
 * for, by canonical name; a format that lacks an optional field of its {@link Purpose} answers that it is empty. Never
 * changes, so it may be kept.
 */
public final class FileRecord {
    private static final long UNREAD = Long.MIN_VALUE + 2;

    private final RecordLayout layout;
    private final Frame frame;
    private final byte[] bytes;
    private final int offset;
    private final int end;
    private final int @Nullable [] bounds;
    private final long line;
    private final @Nullable Rejection rejection;

    /** The amount once it was parsed: every thread would find the same. */
    private long money = UNREAD;

    /** A slice of bytes; {@code bounds} holds start and end by slot for records whose fields have no fixed columns. */
    record Span(byte[] bytes, int offset, int end, int @Nullable [] bounds) {}

    FileRecord(RecordLayout layout, Frame frame, Span span, long line) {
        this(layout, frame, span, line, null);
    }

    private FileRecord(RecordLayout layout, Frame frame, Span span, long line, @Nullable Rejection rejection) {
        this.layout = layout;
        this.frame = frame;
        this.bytes = span.bytes();
        this.offset = span.offset();
        this.end = span.end();
        this.bounds = span.bounds();
        this.line = line;
        this.rejection = rejection;
    }

    FileRecord rejectedFor(Rejection why) {
        return new FileRecord(layout, frame, new Span(bytes, offset, end, bounds), line, why);
    }

    /** The kind of this record in its layout, such as {@code detail}. */
    public String kind() {
        return layout.kind();
    }

    /** Line of the file, row of the sheet or number of the entry, from 1. */
    public long line() {
        return line;
    }

    /** Why the layout refuses this record, or null when it is right. */
    public @Nullable Rejection rejection() {
        return rejection;
    }

    /** Whether the field is there and not empty; a date of zeros only is empty. */
    public boolean has(String name) {
        Field field = layout.field(name);
        if (field == null) {
            return elsewhere(name, FileRecord::has, Boolean.FALSE);
        }
        int start = start(field);
        int stop = stop(field);
        return field.type() == FieldType.DATE
                ? !Slice.blankOrZero(bytes, start, stop)
                : !Slice.blank(bytes, start, stop);
    }

    /** The characters of a field without surrounding blanks; empty when there are none. */
    public String text(String name) {
        Field field = layout.field(name);
        return field == null ? elsewhere(name, FileRecord::text, "") : text(field);
    }

    /** An amount in minor units of the file's currency; 0 when the field is empty. */
    public long minor(String name) {
        Field field = layout.field(name);
        if (field == null) {
            return elsewhere(name, FileRecord::minor, 0L);
        }
        return Slice.blank(bytes, start(field), stop(field))
                ? 0
                : Amounts.sound(this, field, amount(field), Amounts.TOO_LARGE);
    }

    /** A number of digits; 0 when the field is empty. */
    public long number(String name) {
        Field field = layout.field(name);
        if (field == null) {
            return elsewhere(name, FileRecord::number, 0L);
        }
        int start = start(field);
        int stop = stop(field);
        return Slice.blank(bytes, start, stop)
                ? 0
                : Amounts.sound(this, field, Slice.digits(bytes, start, stop), Slice.NOT_DIGITS);
    }

    /** The day in a field, if it holds one. */
    public Optional<LocalDate> dateIn(String name) {
        Field field = layout.field(name);
        return field == null ? elsewhere(name, FileRecord::dateIn, Optional.empty()) : Optional.ofNullable(date(field));
    }

    /** The day in a field that the layout requires. */
    public LocalDate date(String name) {
        Field field = layout.field(name);
        LocalDate date = field == null ? dateIn(name).orElse(null) : date(field);
        if (date == null) {
            throw new IllegalStateException(
                    "Line %d: field %s of %s holds no date".formatted(line, name, layout.kind()));
        }
        return date;
    }

    /** What the network says became of the payment; formats without codes report payments only. */
    public Outcome outcome() {
        for (OutcomeRule rule : layout.outcomes()) {
            if (rule.applies(this)) {
                return rule.outcome();
            }
        }
        return Outcome.PAYMENT;
    }

    /** Refuses this record for the value of a field, with its money, and with card numbers masked. */
    public Rejection reject(String name, RejectionReason reason, String expected) {
        Field field = layout.field(name);
        int column = field == null ? 0 : column(field);
        long at = field == null ? line : line + field.segment();
        return new Rejection(at, column, name, CardMask.shown(this, name), reason, expected, moneyMinor());
    }

    /** The money of this record in minor units: its amount, or 0 when it has none or none that can be read. */
    public long moneyMinor() {
        Field field = layout.amount();
        if (field == null) {
            return 0;
        }
        long minor = amount(field);
        return minor <= Amounts.TOO_LARGE ? 0 : minor;
    }

    /** The record as it stands in the file, card numbers masked. */
    public String raw() {
        String text = new String(bytes, offset, end - offset, frame.charset());
        return layout.holdsCard() ? CardMask.mask(text) : text;
    }

    RecordLayout layout() {
        return layout;
    }

    Frame frame() {
        return frame;
    }

    byte[] bytes() {
        return bytes;
    }

    byte[] content() {
        return Arrays.copyOfRange(bytes, offset, end);
    }

    int start(Field field) {
        return bounds == null ? Math.min(offset + field.from(), end) : bounds[2 * field.slot()];
    }

    int stop(Field field) {
        return bounds == null ? Math.min(offset + field.to(), end) : bounds[2 * field.slot() + 1];
    }

    /** Whether the line ends inside no field. */
    boolean isWhole() {
        return bounds != null || end - offset >= frame.format().shape().width();
    }

    /** Whether the line ends inside this field. */
    boolean cuts(Field field) {
        return bounds == null && offset + field.from() < end && offset + field.to() > end;
    }

    String text(Field field) {
        int start = start(field);
        int stop = stop(field);
        while (stop > start && bytes[stop - 1] == ' ') {
            stop--;
        }
        while (start < stop && bytes[start] == ' ') {
            start++;
        }
        return start == stop ? "" : new String(bytes, start, stop - start, frame.charset()).strip();
    }

    /** The day in a field as year, month and day in one number, or {@link DatePattern#NO_DAY}. */
    int packedDay(Field field) {
        DatePattern pattern = field.terms().pattern();
        return pattern == null ? DatePattern.NO_DAY : pattern.packed(bytes, start(field), stop(field));
    }

    @Nullable
    LocalDate date(Field field) {
        DatePattern pattern = field.terms().pattern();
        return pattern == null ? null : pattern.parse(bytes, start(field), stop(field));
    }

    /** The amount in a field, or a sentinel of {@link Amounts}; the record's own money is parsed once. */
    long amount(Field field) {
        if (field != layout.amount()) {
            return Amounts.of(this, field);
        }
        if (money == UNREAD) {
            money = Amounts.of(this, field);
        }
        return money;
    }

    int column(Field field) {
        int[] positions = frame.positions();
        return positions == null ? field.column() : positions[field.slot()] + 1;
    }

    /** What the latest record of another kind says, when this kind has its field from there. */
    private <T> T elsewhere(String name, BiFunction<FileRecord, String, T> reading, T none) {
        RecordLayout.Inherited from = layout.inherited(name);
        if (from != null) {
            FileRecord holder = frame.headers().get(from.kind());
            return holder == null ? none : reading.apply(holder, from.field());
        }
        if (frame.format().purpose().knows(name)) {
            return none;
        }
        throw new IllegalStateException(
                "Format %s has no field '%s' in %s".formatted(frame.format().id(), name, layout.kind()));
    }
}
