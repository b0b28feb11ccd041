// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats.oracle;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Amounts and days as plain Java reads them. */
final class NaiveValues {

    private NaiveValues() {}

    /** Digits of which the last are decimals, as minor units. */
    static String implied(String text) {
        String digits = text.strip();
        if (digits.isEmpty()) {
            return "0";
        }
        return digits.matches("[0-9]+") ? new BigDecimal(digits).toPlainString() : OracleItem.UNREADABLE + text;
    }

    /** A decimal with a point or comma, as minor units. */
    static String pointed(String text, int digits) {
        String decimal = text.strip().replace(',', '.');
        if (decimal.isEmpty()) {
            return "0";
        }
        try {
            return new BigDecimal(decimal)
                    .movePointRight(digits)
                    .toBigIntegerExact()
                    .toString();
        } catch (ArithmeticException | NumberFormatException e) {
            return OracleItem.UNREADABLE + text;
        }
    }

    /** A day by a pattern of d, M and y; blanks and zeros are none. */
    static String date(String text, String pattern) {
        String day = text.strip();
        if (day.matches("0*")) {
            return "";
        }
        if (day.length() != pattern.length()) {
            return OracleItem.UNREADABLE + text;
        }
        try {
            int year = number(day, pattern, 'y');
            return LocalDate.of(
                            pattern.contains("yyyy") ? year : year + 2000,
                            number(day, pattern, 'M'),
                            number(day, pattern, 'd'))
                    .toString();
        } catch (DateTimeException | NumberFormatException e) {
            return OracleItem.UNREADABLE + text;
        }
    }

    private static int number(String day, String pattern, char part) {
        String digits = day.substring(pattern.indexOf(part), pattern.lastIndexOf(part) + 1);
        if (!digits.matches("[0-9]+")) {
            throw new NumberFormatException(digits);
        }
        return Integer.parseInt(digits);
    }

    /** Whether a code is one of those between commas; an underscore stands for a blank. */
    static boolean means(String codes, String code) {
        return java.util.List.of(codes.replace('_', ' ').split(",", -1)).contains(code.strip());
    }

    /** Columns from 1, both ends included; blanks where the line is too short. */
    static String columns(String line, String range) {
        int dash = range.indexOf('-');
        int from = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
        int to = dash < 0 ? from : Integer.parseInt(range.substring(dash + 1));
        String padded = line.length() < to ? line + " ".repeat(to - line.length()) : line;
        return padded.substring(from - 1, to);
    }
}
