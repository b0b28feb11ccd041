// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Brazilian boleto by its bar code of 44 digits (Banco do Brasil's specification, annexes IV to VI): bank 1-3,
 * currency 9 at 4, check digit 5, due-date factor 6-9, amount 10-19, the bank's free field 20-44.
 *
 * <p>The factor counts days since 1997-10-07 and turned from 9999 (2025-02-21) back to 1000 (2025-02-22), so that a day
 * is read back only near a given one. {@code 00193373700000001000500940144816060680935031} is typed as
 * {@code 00190.50095 40144.816069 06809.350314 3 37370000000100}.
 *
 * @param barcode the 44 digits
 */
public record Boleto(String barcode) {
    private static final LocalDate BASE = LocalDate.of(1997, 10, 7);
    private static final int FACTOR_FIRST = 1000;
    private static final int FACTOR_LAST = 9999;
    private static final int FACTORS = FACTOR_LAST - FACTOR_FIRST + 1;
    private static final int DAYS_BACK = 3000;
    private static final int DAYS_AHEAD = 5500;
    private static final long AMOUNT_LIMIT_MINOR = 9_999_999_999L;
    private static final long AMOUNT_MAX_MINOR = 9_999_999_999_999L;

    /** Refuses what is no bar code of a boleto, or one whose check digit is wrong. */
    public Boleto {
        if (!barcode.matches("[0-9]{3}9[0-9]{40}")) {
            throw new IllegalArgumentException(
                    "A boleto's bar code has 44 digits, the fourth of them 9; found %d characters"
                            .formatted(barcode.length()));
        }
        if (!CheckDigit.BOLETO_BARCODE.valid(barcode)) {
            throw new IllegalArgumentException("The check digit (position 5) of boleto %s is wrong".formatted(barcode));
        }
    }

    /**
     * The boleto of a bank, a due day, an amount and 25 digits of the bank's own. An amount over 99,999,999.99 takes
     * the factor's place: such a boleto states no due day, and neither does one without.
     */
    public static Boleto of(String bank, @Nullable LocalDate due, long amountMinor, String freeField) {
        if (!bank.matches("[0-9]{3}") || !freeField.matches("[0-9]{25}")) {
            throw new IllegalArgumentException(
                    "A boleto takes a bank of 3 digits and a free field of 25; found %s and %s"
                            .formatted(bank, freeField));
        }
        if (amountMinor < 0 || amountMinor > AMOUNT_MAX_MINOR) {
            throw new IllegalArgumentException(
                    "A boleto takes amounts from 0 to 99,999,999,999.99; found %d cents".formatted(amountMinor));
        }
        String middle = amountMinor > AMOUNT_LIMIT_MINOR
                ? "%014d".formatted(amountMinor)
                : "%04d%010d".formatted(due == null ? 0 : factor(due), amountMinor);
        String others = bank + "9" + middle + freeField;
        return new Boleto(others.substring(0, 4) + CheckDigit.boletoDigit(others) + others.substring(4));
    }

    /** The due-date factor of a day: 2025-02-21 is 9999, the next day 1000. Refuses days before 2000-07-03. */
    public static int factor(LocalDate due) {
        long days = ChronoUnit.DAYS.between(BASE, due);
        if (days < FACTOR_FIRST) {
            throw new IllegalArgumentException("Due-date factors begin on 2000-07-03; found %s".formatted(due));
        }
        return (int) ((days - FACTOR_FIRST) % FACTORS) + FACTOR_FIRST;
    }

    /** Reads the typed line (linha digitável), with or without dots and blanks; each of its check digits must hold. */
    public static Boleto ofTypedLine(String line) {
        String digits = line.replaceAll("[ .]", "");
        if (!digits.matches("[0-9]{47}")) {
            throw new IllegalArgumentException(
                    "A boleto's typed line has 47 digits; found %d characters".formatted(digits.length()));
        }
        String first = block(digits, 0, 9);
        String free = first.substring(4) + block(digits, 10, 20) + block(digits, 21, 31);
        return new Boleto(first.substring(0, 4) + digits.substring(32) + free);
    }

    private static String block(String digits, int from, int checkAt) {
        String block = digits.substring(from, checkAt);
        if (digits.charAt(checkAt) - '0' != CheckDigit.modulo10(block)) {
            throw new IllegalArgumentException("The check digit at position %d of the typed line is wrong; expected %d"
                    .formatted(checkAt + 1, CheckDigit.modulo10(block)));
        }
        return block;
    }

    /** The typed line with its dots and blanks. */
    public String typedLine() {
        String first = barcode.substring(0, 4) + barcode.substring(19, 24);
        return "%s %s %s %s %s"
                .formatted(
                        typed(first),
                        typed(barcode.substring(24, 34)),
                        typed(barcode.substring(34)),
                        barcode.substring(4, 5),
                        barcode.substring(5, 19));
    }

    private static String typed(String block) {
        return block.substring(0, 5) + "." + block.substring(5) + CheckDigit.modulo10(block);
    }

    /** The bank that issued it. */
    public String bank() {
        return barcode.substring(0, 3);
    }

    /** The amount in cents; 0 when the payer may choose. */
    public long amountMinor() {
        return Long.parseLong(barcode.substring(overflows() ? 5 : 9, 19));
    }

    /** The 25 digits in which the bank keeps its own number of the title. */
    public String freeField() {
        return barcode.substring(19);
    }

    /**
     * The due day, as seen from a day near it: the factor's only day between 3000 days before and 5500 after. Nothing
     * when the boleto states none, or none in that window.
     */
    public Optional<LocalDate> dueDate(LocalDate around) {
        int factor = Integer.parseInt(barcode.substring(5, 9));
        if (factor < FACTOR_FIRST) {
            return Optional.empty();
        }
        LocalDate earliest = around.minusDays(DAYS_BACK);
        long behind = Math.max(0, ChronoUnit.DAYS.between(BASE.plusDays(factor), earliest));
        LocalDate due = BASE.plusDays(factor + (behind + FACTORS - 1) / FACTORS * FACTORS);
        return due.isAfter(around.plusDays(DAYS_AHEAD)) || due.isBefore(earliest) ? Optional.empty() : Optional.of(due);
    }

    private boolean overflows() {
        int factor = Integer.parseInt(barcode.substring(5, 9));
        return factor > 0 && factor < FACTOR_FIRST;
    }
}
