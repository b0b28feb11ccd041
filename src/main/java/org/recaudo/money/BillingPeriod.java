// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.money;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** The month billed, written {@code 2026-11}. */
public record BillingPeriod(YearMonth month) implements Comparable<BillingPeriod> {

    /** Reads {@code "2026-11"}; refuses anything else, saying what it found. */
    public static BillingPeriod parse(String text) {
        try {
            return new BillingPeriod(YearMonth.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Period '%s' is not a month such as 2026-11".formatted(text), e);
        }
    }

    public static BillingPeriod of(LocalDate date) {
        return new BillingPeriod(YearMonth.from(date));
    }

    public LocalDate first() {
        return month.atDay(1);
    }

    public LocalDate last() {
        return month.atEndOfMonth();
    }

    public LocalDate day(int dayOfMonth) {
        return month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
    }

    public int days() {
        return month.lengthOfMonth();
    }

    public BillingPeriod next() {
        return new BillingPeriod(month.plusMonths(1));
    }

    public BillingPeriod previous() {
        return new BillingPeriod(month.minusMonths(1));
    }

    /** {@code "2611"}: year and month in four digits, as payment references carry it. */
    public String yearMonthDigits() {
        return String.format(Locale.ROOT, "%02d%02d", month.getYear() % 100, month.getMonthValue());
    }

    @Override
    public int compareTo(BillingPeriod other) {
        return month.compareTo(other.month);
    }

    @Override
    public String toString() {
        return month.toString();
    }
}
