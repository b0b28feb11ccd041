// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

/** Amounts parsed straight from bytes into minor units. */
final class Amounts {
    /** The bytes make no amount. */
    static final long NOT_AN_AMOUNT = Long.MIN_VALUE;
    /** The amount does not fit 18 digits of minor units. */
    static final long TOO_LARGE = Long.MIN_VALUE + 1;

    private static final long LIMIT = 999_999_999_999_999_999L;

    private Amounts() {}

    /**
     * Digits with implied decimals: {@code 000000000033472} with 2 decimals is 33472 minor units of a currency that has
     * 2.
     */
    static long implied(byte[] bytes, int from, int to, int shift) {
        if (to > from && bytes[to - 1] == ' ') {
            return NOT_AN_AMOUNT;
        }
        long digits = Slice.digits(bytes, from, to);
        if (digits == Slice.NOT_DIGITS) {
            return NOT_AN_AMOUNT;
        }
        return digits == Slice.TOO_LARGE ? TOO_LARGE : shifted(digits, shift);
    }

    /** A number with a decimal point and perhaps a sign: {@code -1234.50}; no grouping, no blanks inside. */
    static long pointed(byte[] bytes, int from, int to, int minorDigits) {
        int start = from;
        boolean negative = start < to && bytes[start] == '-';
        if (negative) {
            start++;
        }
        int point = start;
        while (point < to && bytes[point] != '.') {
            point++;
        }
        int end = to;
        while (end > point + 1 && bytes[end - 1] == '0') {
            end--;
        }
        long whole = plainDigits(bytes, start, point);
        int decimals = Math.max(0, end - point - 1);
        long fraction = decimals == 0 ? 0 : plainDigits(bytes, point + 1, end);
        if (whole < 0 || fraction < 0 || point + 1 == to) {
            return whole == Slice.TOO_LARGE ? TOO_LARGE : NOT_AN_AMOUNT;
        }
        if (decimals > minorDigits) {
            return NOT_AN_AMOUNT;
        }
        long minor = shifted(whole, minorDigits);
        if (minor == TOO_LARGE) {
            return TOO_LARGE;
        }
        long sum = minor + shifted(fraction, minorDigits - decimals);
        return negative ? -sum : sum;
    }

    private static long plainDigits(byte[] bytes, int from, int to) {
        return Slice.allDigits(bytes, from, to) ? Slice.digits(bytes, from, to) : Slice.NOT_DIGITS;
    }

    /** The amount of a field: what stands in its columns, and what its layout adds to it. */
    static long of(FileRecord record, Field field) {
        long amount = own(record, field);
        String plus = field.terms().plus();
        Field added =
                plus.isEmpty() || amount <= TOO_LARGE ? null : record.layout().field(plus);
        if (added == null || Slice.blank(record.bytes(), record.start(added), record.stop(added))) {
            return amount;
        }
        long more = own(record, added);
        long sum = amount + more;
        return more <= TOO_LARGE ? more : sum > LIMIT || sum < -LIMIT ? TOO_LARGE : sum;
    }

    /** A number that was read; refuses the mark that says that there was none. */
    static long sound(FileRecord record, Field field, long value, long worstFault) {
        if (value < 0 && value <= worstFault) {
            throw new IllegalStateException("Line %d, field %s holds no number; the record was not checked"
                    .formatted(record.line(), field.name()));
        }
        return value;
    }

    /** The amount that stands in the columns of a field. */
    static long own(FileRecord record, Field field) {
        int decimals = field.terms().decimals();
        int minorDigits = record.frame().minorDigits();
        return decimals == Field.POINT
                ? pointed(record.bytes(), record.start(field), record.stop(field), minorDigits)
                : implied(record.bytes(), record.start(field), record.stop(field), minorDigits - decimals);
    }

    /** Moves the decimal point right, or left when nothing is cut off by it. */
    private static long shifted(long digits, int shift) {
        long value = digits;
        for (int step = shift; step > 0; step--) {
            if (value > LIMIT / 10) {
                return TOO_LARGE;
            }
            value *= 10;
        }
        for (int step = shift; step < 0; step++) {
            if (value % 10 != 0) {
                return NOT_AN_AMOUNT;
            }
            value /= 10;
        }
        return value;
    }
}
