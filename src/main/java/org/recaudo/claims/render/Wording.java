// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.render;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.recaudo.claims.Agreement;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.Money;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.ConfigurationException;

/**
 * What a bundle says to an insurer's people: the sections {@code common} and {@code claims} of
 * {@code config/wording/<language>.yml}. Numbers and dates follow its patterns and not the JDK's locale data, which
 * changes between releases.
 */
final class Wording {

    private static final int GROUP_DIGITS = 3;
    private static final int MONTHS = 12;

    private final String file;
    private final String language;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<String> months;
    private final String decimalSeparator;
    private final String groupSeparator;

    private Wording(String file, String language, ConfigNode node) {
        this.file = file;
        this.language = language;
        ConfigNode common = node.node("common");
        this.decimalSeparator = common.text("decimal-separator");
        this.groupSeparator = common.text("group-separator");
        this.months = common.texts("months");
        for (String pattern : List.of("date", "date-in-words", "period")) {
            texts.put("pattern-" + pattern, common.text(pattern));
        }
        ConfigNode words = node.node("claims");
        words.keys().forEach(key -> texts.put(key, words.text(key)));
        if (months.size() != MONTHS) {
            throw new ConfigurationException(
                    "%s: common.months has %s names; expected 12".formatted(file, months.size()));
        }
    }

    static Wording of(Agreement agreement, ConfigSource config) {
        String language = agreement.language().getLanguage();
        String file = "wording/" + language + ".yml";
        return new Wording(file, language, config.read(file));
    }

    /** ISO 639 code, for the language of a document. */
    String language() {
        return language;
    }

    String text(String key, Object... arguments) {
        String text = texts.get(key);
        if (text == null) {
            throw new ConfigurationException("%s: claims.%s is missing; expected its text".formatted(file, key));
        }
        for (int index = 0; index < arguments.length; index++) {
            text = text.replace("{" + index + "}", String.valueOf(arguments[index]));
        }
        return text;
    }

    /** An amount without its currency: {@code 1,234.50}. */
    String number(Money money) {
        String plain = money.amount().abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String decimals = point < 0 ? "" : decimalSeparator + plain.substring(point + 1);
        return (money.isNegative() ? "-" : "") + grouped(whole) + decimals;
    }

    /** A whole number, grouped. */
    String number(int number) {
        return grouped(String.valueOf(number));
    }

    /** An amount with its currency: {@code ARS 1,234.50}. */
    String amount(Money money) {
        return money.currency().code() + "\u00a0" + number(money);
    }

    String date(LocalDate date) {
        return text(
                "pattern-date-in-words", date.getDayOfMonth(), months.get(date.getMonthValue() - 1), date.getYear());
    }

    String shortDate(LocalDate date) {
        String day = String.format(Locale.ROOT, "%02d", date.getDayOfMonth());
        String month = String.format(Locale.ROOT, "%02d", date.getMonthValue());
        return text("pattern-date", day, month, date.getYear());
    }

    String period(BillingPeriod period) {
        int month = period.month().getMonthValue();
        return text("pattern-period", months.get(month - 1), period.month().getYear());
    }

    private String grouped(String digits) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < digits.length(); index++) {
            if (index > 0 && (digits.length() - index) % GROUP_DIGITS == 0) {
                text.append(groupSeparator);
            }
            text.append(digits.charAt(index));
        }
        return text.toString();
    }
}
