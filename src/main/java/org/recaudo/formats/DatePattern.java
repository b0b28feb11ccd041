// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day written with digits in fixed places: {@code yyyyMMdd}, {@code ddMMyy}, {@code yyyy-MM-dd}, {@code dd/MM/yyyy}.
 * Two-digit years lie in 2000 to 2099. Any other character of the pattern must stand in the file as it is.
 */
public final class DatePattern {
    private static final int CENTURY = 2000;
    private static final Pattern YEAR = Pattern.compile("[^y]*(yy|yyyy)[^y]*");
    /** No day stands there. */
    static final int NO_DAY = -1;

    private static final int NO_DIGITS = -100_000;
    private static final int[] LENGTHS = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private final String pattern;
    private final byte[] mask;
    private final int base;
    private final int day;
    private final int month;
    private final int year;
    private final int yearEnd;
    private final boolean separated;

    /** Days that were parsed, by day of the month: of a file's days most are the same few. */
    private final @Nullable LocalDate[] recent = new LocalDate[32];

    private DatePattern(String pattern) {
        this.pattern = pattern;
        this.mask = pattern.getBytes(StandardCharsets.US_ASCII);
        this.base = pattern.contains("yyyy") ? 0 : CENTURY;
        this.day = pattern.indexOf("dd");
        this.month = pattern.indexOf("MM");
        this.year = pattern.indexOf("yy");
        this.yearEnd = pattern.lastIndexOf('y') + 1;
        this.separated = pattern.matches(".*[./-].*");
    }

    /** Compiles a pattern; refuses one that lacks day, month or year. */
    public static DatePattern of(String pattern) {
        boolean whole = pattern.chars().filter(c -> c == 'd').count() == 2
                && pattern.chars().filter(c -> c == 'M').count() == 2
                && pattern.contains("dd")
                && pattern.contains("MM")
                && YEAR.matcher(pattern).matches();
        if (!whole || !pattern.matches("[dMy./-]+")) {
            throw new IllegalArgumentException("Date pattern '%s' is not like yyyyMMdd".formatted(pattern));
        }
        return new DatePattern(pattern);
    }

    public int length() {
        return mask.length;
    }

    /** The day that stands there, or null when the bytes make none. */
    public @Nullable LocalDate parse(byte[] bytes, int from, int to) {
        int packed = packed(bytes, from, to);
        return packed == NO_DAY ? null : date(packed);
    }

    private LocalDate date(int packed) {
        int dayOfMonth = packed % 100;
        LocalDate known = recent[dayOfMonth];
        if (known != null && packed(known) == packed) {
            return known;
        }
        LocalDate fresh = LocalDate.of(packed / 10_000, packed / 100 % 100, dayOfMonth);
        recent[dayOfMonth] = fresh;
        return fresh;
    }

    /** A day as year, month and day in one number; later days are greater. */
    static int packed(LocalDate date) {
        return date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
    }

    /** Whether a day stands there. */
    boolean holds(byte[] bytes, int from, int to) {
        return packed(bytes, from, to) != NO_DAY;
    }

    /** The day as year, month and day in one number, or {@link #NO_DAY}. */
    int packed(byte[] bytes, int from, int to) {
        if (to - from != mask.length || separated && !separatorsStand(bytes, from)) {
            return NO_DAY;
        }
        int ofMonth = two(bytes, from + day);
        int ofYear = two(bytes, from + month);
        int century = yearEnd - year == 2 ? 0 : two(bytes, from + year) * 100;
        int full = base + century + two(bytes, from + yearEnd - 2);
        if (ofMonth < 0 || ofYear < 0 || century < 0 || full < 0) {
            return NO_DAY;
        }
        return exists(ofMonth, ofYear, full) ? full * 10_000 + ofYear * 100 + ofMonth : NO_DAY;
    }

    /** Two digits; far below zero when there are none. */
    private static int two(byte[] bytes, int at) {
        int tens = bytes[at] - '0';
        int ones = bytes[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? NO_DIGITS : tens * 10 + ones;
    }

    private boolean separatorsStand(byte[] bytes, int from) {
        for (int index = 0; index < mask.length; index++) {
            boolean letter = mask[index] == 'd' || mask[index] == 'M' || mask[index] == 'y';
            if (!letter && bytes[from + index] != mask[index]) {
                return false;
            }
        }
        return true;
    }

    /** The day as this pattern writes it. */
    public byte[] format(LocalDate date) {
        byte[] bytes = mask.clone();
        int day = date.getDayOfMonth();
        int month = date.getMonthValue();
        int year = date.getYear();
        for (int index = mask.length - 1; index >= 0; index--) {
            switch (mask[index]) {
                case 'd' -> {
                    bytes[index] = (byte) ('0' + day % 10);
                    day /= 10;
                }
                case 'M' -> {
                    bytes[index] = (byte) ('0' + month % 10);
                    month /= 10;
                }
                case 'y' -> {
                    bytes[index] = (byte) ('0' + year % 10);
                    year /= 10;
                }
                default -> bytes[index] = mask[index];
            }
        }
        return bytes;
    }

    private static boolean exists(int ofMonth, int ofYear, int full) {
        if (ofYear < 1 || ofYear > 12 || ofMonth < 1 || ofMonth > 31) {
            return false;
        }
        return ofMonth <= 28 || ofMonth <= LENGTHS[ofYear] || ofMonth == 29 && IsoChronology.INSTANCE.isLeapYear(full);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DatePattern that && Arrays.equals(mask, that.mask);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(mask);
    }

    @Override
    public String toString() {
        return pattern;
    }
}
