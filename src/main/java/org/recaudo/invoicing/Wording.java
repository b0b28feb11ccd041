// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.Money;

/**
 * What an invoice says to people in one language: texts by key, month names, and how numbers and dates are written.
 *
 * <p>Numbers and dates are written by this file's own patterns and not by the JDK's locale data, which changes between
 * releases: the same invoice gives the same bytes on every JDK.
 *
 * @param texts by key; {@code {0}}, {@code {1}} stand for arguments
 * @param months names from January to December
 * @param symbols what stands before an amount, by currency code; the code itself where none is given
 */
public record Wording(
        String language,
        boolean rightToLeft,
        Map<String, String> texts,
        List<String> months,
        char decimalSeparator,
        String groupSeparator,
        Map<String, String> symbols) {

    private static final String NO_BREAK_SPACE = "\u00a0";
    private static final String MINUS = "\u2212";

    public Wording {
        texts = Map.copyOf(texts);
        months = List.copyOf(months);
        symbols = Map.copyOf(symbols);
        if (months.size() != 12) {
            throw new IllegalArgumentException(
                    "wording/%s.yml names %d months, expected 12".formatted(language, months.size()));
        }
    }

    /** The text of a key with its arguments in place. */
    public String text(String key, Object... arguments) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException("wording/%s.yml has no invoice text '%s'".formatted(language, key));
        }
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /** An amount without its currency, grouped by thousands: {@code 1.234,50}; negative with a real minus sign. */
    public String number(Money money) {
        String plain = money.amount().abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder(money.isNegative() ? MINUS : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                text.append(groupSeparator);
            }
            text.append(whole.charAt(i));
        }
        return point < 0
                ? text.toString()
                : text.append(decimalSeparator)
                        .append(plain, point + 1, plain.length())
                        .toString();
    }

    /** An amount with its currency: {@code $ 1.234,50}. */
    public String amount(Money money) {
        String symbol = symbol(money);
        return money.isNegative()
                ? MINUS + symbol + NO_BREAK_SPACE + number(money.negated())
                : symbol + NO_BREAK_SPACE + number(money);
    }

    /** What stands before amounts of this currency. */
    public String symbol(Money money) {
        String code = money.currency().code();
        return symbols.getOrDefault(code, code);
    }

    /** A tax number with its name, its digits in the places of the pattern's {@code #} when there are as many. */
    public String taxId(String digits) {
        String pattern = text("tax-id-pattern");
        if (pattern.chars().filter(character -> character == '#').count() != digits.length()) {
            return text("tax-id", digits);
        }
        StringBuilder formatted = new StringBuilder();
        int next = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char character = pattern.charAt(i);
            formatted.append(character == '#' ? digits.charAt(next++) : character);
        }
        return text("tax-id", formatted);
    }

    /** A decimal fraction such as a tax rate: {@code 10,5}. */
    public String decimal(String plain) {
        return plain.replace('.', decimalSeparator);
    }

    /** A date in digits, by the pattern {@code date}: {@code 10/11/2026}. */
    public String date(LocalDate date) {
        return text(
                "date",
                String.format(Locale.ROOT, "%02d", date.getDayOfMonth()),
                String.format(Locale.ROOT, "%02d", date.getMonthValue()),
                String.valueOf(date.getYear()));
    }

    /** A date in words, by the pattern {@code date-in-words}: {@code 10 de noviembre de 2026}. */
    public String dateInWords(LocalDate date) {
        return text("date-in-words", date.getDayOfMonth(), months.get(date.getMonthValue() - 1), date.getYear());
    }

    /** A period in words, by the pattern {@code period}: {@code noviembre de 2026}. */
    public String period(BillingPeriod period) {
        return text(
                "period",
                months.get(period.month().getMonthValue() - 1),
                period.month().getYear());
    }
}
