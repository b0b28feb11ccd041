// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.time.LocalDate;
import org.recaudo.money.BillingPeriod;

/**
 * Fixed-width digits and check digits, written from the published layouts a second time so that a fault in the
 * pipeline's own layouts cannot hide in its test data.
 */
final class Digits {

    private static final int[] BILL_WEIGHTS = {3, 5, 7, 9};
    private static final int[] CUIL_WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
    private static final long CENT = 100;

    private Digits() {}

    /** The number in so many digits, zeros before; refuses one that does not fit or is negative. */
    static String zeros(long number, int width) {
        String digits = Long.toString(number);
        if (number < 0 || digits.length() > width) {
            throw new IllegalArgumentException("%d does not fit %d digits".formatted(number, width));
        }
        return "0".repeat(width - digits.length()) + digits;
    }

    /** The text in so many characters, blanks after; longer text is cut. */
    static String blanks(String text, int width) {
        return text.length() >= width ? text.substring(0, width) : text + " ".repeat(width - text.length());
    }

    /** {@code 20261105}. */
    static String date(LocalDate date) {
        return zeros(date.getYear() * 10_000L + date.getMonthValue() * 100L + date.getDayOfMonth(), 8);
    }

    /** {@code 05112026}. */
    static String dateDayFirst(LocalDate date) {
        return zeros(date.getDayOfMonth() * 1_000_000L + date.getMonthValue() * 10_000L + date.getYear(), 8);
    }

    /** {@code 1234.50} of 123450 minor units; a currency with two decimals. */
    static String decimal(long minor) {
        long size = Math.abs(minor);
        return (minor < 0 ? "-" : "") + size / CENT + "." + zeros(size % CENT, 2);
    }

    /** Fourteen digits: account, year and month of the bill, check digit. */
    static String reference(long account, BillingPeriod period) {
        String payload = zeros(account, 9) + period.yearMonthDigits();
        return payload + billCheck(payload);
    }

    /** Forty-four digits: entity, reference, amount, both due dates as YYDDD, four zeros, two check digits. */
    static String barcode(String entity, String reference, PrintedBill bill) {
        String payload = entity
                + reference
                + zeros(bill.totalMinor(), 10)
                + yearAndDay(bill.firstDue())
                + yearAndDay(bill.lastDue())
                + "0000";
        String once = payload + billCheck(payload);
        return once + billCheck(once);
    }

    /** Weights 1, 3, 5, 7, 9, 3, 5, 7, 9, ... from the left; half the sum, last digit. */
    static int billCheck(String payload) {
        int sum = payload.charAt(0) - '0';
        for (int index = 1; index < payload.length(); index++) {
            sum += (payload.charAt(index) - '0') * BILL_WEIGHTS[(index - 1) % BILL_WEIGHTS.length];
        }
        return sum / 2 % 10;
    }

    /** The CUIL of a document: 20 for men, 27 for women, 23 where the check digit would be ten. */
    static String cuil(boolean female, String document) {
        String prefix = female ? "27" : "20";
        int check = cuilCheck(prefix + document);
        if (check == 10) {
            prefix = "23";
            check = cuilCheck(prefix + document);
        }
        return prefix + document + check;
    }

    /** A card number of sixteen digits that nobody issued, with a right Luhn digit. */
    static String card(long account) {
        String payload = "499999" + zeros(account, 9);
        int sum = 0;
        for (int index = 0; index < payload.length(); index++) {
            int digit = payload.charAt(index) - '0';
            int weighed = index % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return payload + (10 - sum % 10) % 10;
    }

    private static int cuilCheck(String tenDigits) {
        int sum = 0;
        for (int index = 0; index < CUIL_WEIGHTS.length; index++) {
            sum += (tenDigits.charAt(index) - '0') * CUIL_WEIGHTS[index];
        }
        return sum % 11 == 0 ? 0 : 11 - sum % 11;
    }

    private static String yearAndDay(LocalDate date) {
        return zeros(date.getYear() % 100, 2) + zeros(date.getDayOfYear(), 3);
    }
}
