// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.nio.charset.StandardCharsets;
import java.util.Currency;

/** Amounts, dates and funds types as a BAI record holds them. */
final class Bai2Values {
    private static final DatePattern DAY = DatePattern.of("yyMMdd");
    private static final int DECIMALS = 2;

    private final Bai2Lines lines;
    private final int minorDigits;

    Bai2Values(Bai2Lines lines, int minorDigits) {
        this.lines = lines;
        this.minorDigits = minorDigits;
    }

    /** The next field as an amount in minor units of this currency, whose decimals are implied. */
    long amount(String field, String currency) {
        String text = lines.field();
        if (text.isEmpty()) {
            return 0;
        }
        boolean signed = text.startsWith("+") || text.startsWith("-");
        byte[] digits = text.substring(signed ? 1 : 0).getBytes(StandardCharsets.UTF_8);
        long minor = Amounts.implied(digits, 0, digits.length, minorDigits - decimals(currency));
        if (minor <= Amounts.TOO_LARGE) {
            throw lines.refusal(field, text, "digits with a sign in front or none");
        }
        return text.startsWith("-") ? -minor : minor;
    }

    private static int decimals(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException e) {
            return DECIMALS;
        }
    }

    /** The next field as a count. */
    long count(String field) {
        String text = lines.field();
        long count = StatedCount.of(text);
        if (count == StatedCount.NONE) {
            throw lines.refusal(field, text, "digits");
        }
        return count;
    }

    /** The next field as a day {@code 2026-11-05}; empty when it holds none. */
    String day(String field) {
        String text = lines.field();
        if (text.isEmpty()) {
            return "";
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!DAY.holds(bytes, 0, bytes.length)) {
            throw lines.refusal(field, text, "a day as yyMMdd");
        }
        return "20%s-%s-%s".formatted(text.substring(0, 2), text.substring(2, 4), text.substring(4, 6));
    }

    /**
     * The next field as a funds type, with the fields that belong to it: V has day and time, S three amounts, D a
     * number of days with an amount each. Answers the value day that V tells.
     */
    String funds() {
        String type = lines.field();
        switch (type) {
            case "V" -> {
                String day = day("value-date");
                lines.field();
                return day;
            }
            case "S" -> skip(3);
            case "D" -> skip(2 * (int) Math.min(1_000, count("funds-days")));
            case "", "0", "1", "2", "Z" -> {
                return "";
            }
            default -> throw lines.refusal("funds-type", type, "0, 1, 2, V, S, D or Z");
        }
        return "";
    }

    private void skip(int fields) {
        for (int index = 0; index < fields; index++) {
            lines.field();
        }
    }
}
