// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A day written with digits in fixed places: {@code yyyyMMdd}, {@code ddMMyy}, {@code yyyy-MM-dd}, {@code dd/MM/yyyy}.
 * Two-digit years lie in 2000 to 2099. Any other character of the pattern must stand in the file as it is.
 */
public final class DatePattern {
    private static final int CENTURY = 2000;
    private static final int NO_DAY = -1;
    private static final int[] LENGTHS = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private final String pattern;
    private final byte[] mask;
    private final int base;

    private DatePattern(String pattern) {
        this.pattern = pattern;
        this.mask = pattern.getBytes(StandardCharsets.US_ASCII);
        this.base = pattern.contains("yyyy") ? 0 : CENTURY;
    }

    /** Compiles a pattern; refuses one that lacks day, month or year. */
    public static DatePattern of(String pattern) {
        boolean whole = pattern.chars().filter(c -> c == 'd').count() == 2
                && pattern.chars().filter(c -> c == 'M').count() == 2
                && (pattern.contains("yy"));
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
        return packed == NO_DAY ? null : LocalDate.of(packed / 10_000, packed / 100 % 100, packed % 100);
    }

    /** Whether a day stands there. */
    boolean holds(byte[] bytes, int from, int to) {
        return packed(bytes, from, to) != NO_DAY;
    }

    /** The day as year, month and day in one number, or {@link #NO_DAY}. */
    private int packed(byte[] bytes, int from, int to) {
        if (to - from != mask.length) {
            return NO_DAY;
        }
        int day = 0;
        int month = 0;
        int year = 0;
        for (int index = 0; index < mask.length; index++) {
            int digit = bytes[from + index] - '0';
            boolean isDigit = digit >= 0 && digit <= 9;
            switch (mask[index]) {
                case 'd' -> day = day * 10 + digit;
                case 'M' -> month = month * 10 + digit;
                case 'y' -> year = year * 10 + digit;
                default -> isDigit = bytes[from + index] == mask[index];
            }
            if (!isDigit) {
                return NO_DAY;
            }
        }
        int fullYear = year + base;
        return exists(day, month, fullYear) ? fullYear * 10_000 + month * 100 + day : NO_DAY;
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

    private static boolean exists(int day, int month, int year) {
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return false;
        }
        return day <= 28 || day <= LENGTHS[month] || day == 29 && IsoChronology.INSTANCE.isLeapYear(year);
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
