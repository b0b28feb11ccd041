// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.nio.charset.StandardCharsets;

/** Dates and amounts as SWIFT writes them: {@code 140219} and {@code 662,23}. */
final class MtValues {
    private static final DatePattern DAY = DatePattern.of("yyMMdd");
    private static final int CENTURY_TURNS = 80;

    /** A range of a line. */
    private record Place(int from, int to) {}

    private MtValues() {}

    /** The day at a place as {@code 20140219}; years 80 to 99 are of the last century. */
    static int day(MtLines line, int at, String field) {
        if (at + 6 > line.to() || !DAY.holds(line.bytes(), at, at + 6)) {
            throw refusal(line, new Place(at, Math.min(line.to(), at + 6)), field, "a day as yyMMdd");
        }
        int day = digits(line, at, 6);
        return day + (day / 10_000 >= CENTURY_TURNS ? 19_000_000 : 20_000_000);
    }

    /** The entry date, four digits of the year that is nearest to the value date. */
    static int entryDay(MtLines line, int at, int valueDay) {
        int monthAndDay = digits(line, at, 4);
        int year = valueDay / 10_000;
        int months = monthAndDay / 100 - valueDay / 100 % 100;
        int nearest = year + (months > 6 ? -1 : months < -6 ? 1 : 0);
        int day = nearest * 10_000 + monthAndDay;
        byte[] written = six(day);
        if (!DAY.holds(written, 0, written.length)) {
            throw refusal(line, new Place(at, at + 4), "booking-date", "a day as MMdd");
        }
        return day;
    }

    private static byte[] six(int day) {
        byte[] digits = new byte[6];
        int rest = day;
        for (int index = 5; index >= 0; index--) {
            digits[index] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return digits;
    }

    private static int digits(MtLines line, int at, int count) {
        return (int) Slice.digits(line.bytes(), at, at + count);
    }

    /** Sets a date field to a day such as {@code 20140219}. */
    static void set(RecordBytes record, int slot, int day) {
        byte[] iso = new byte[10];
        int rest = day;
        for (int index = 9; index >= 0; index--) {
            if (index == 4 || index == 7) {
                iso[index] = '-';
            } else {
                iso[index] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
        }
        record.set(slot, iso, 0, iso.length);
    }

    /** Where the amount that begins here ends. */
    static int amountEnd(MtLines line, int at) {
        byte[] bytes = line.bytes();
        int end = at;
        while (end < line.to() && (bytes[end] == ',' || bytes[end] >= '0' && bytes[end] <= '9')) {
            end++;
        }
        return end;
    }

    /** An amount with a decimal point: {@code 662,23} is {@code 662.23}, {@code 9,} is {@code 9}. */
    static byte[] amount(MtLines line, int at, int end) {
        byte[] bytes = line.bytes();
        int stop = end > at && bytes[end - 1] == ',' ? end - 1 : end;
        byte[] amount = new byte[stop - at];
        int commas = 0;
        for (int index = at; index < stop; index++) {
            boolean comma = bytes[index] == ',';
            commas += comma ? 1 : 0;
            amount[index - at] = comma ? (byte) '.' : bytes[index];
        }
        boolean none = stop == at || bytes[at] == ',';
        if (none || commas > 1 || stop < end && commas > 0) {
            throw refusal(line, new Place(at, Math.max(end, at)), "amount", "an amount with a decimal comma");
        }
        return amount;
    }

    static FileRefused refusal(MtLines line, int at, String field, String expected) {
        return refusal(line, new Place(at, Math.min(line.to(), at + 8)), field, expected);
    }

    private static FileRefused refusal(MtLines line, Place place, String field, String expected) {
        int from = Math.min(place.from(), line.to());
        String found = new String(line.bytes(), from, Math.max(0, place.to() - from), StandardCharsets.UTF_8)
                .replaceAll("\\p{Cntrl}", "\uFFFD");
        int column = from - line.from() + line.tagLength() + 1;
        return FileRefused.of(
                new Complaint(line.number(), column, field, found, expected),
                "field %s (column %d) is '%s'; expected %s".formatted(field, column, found, expected));
    }
}
