// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.recaudo.money.Money;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.ConfigurationException;
import org.recaudo.runs.Fund;

/**
 * Says differences and what became of days in the fund's language: section {@code reconciliation} of its wording file.
 * {@code {found}}, {@code {found-on}}, {@code {expected}}, {@code {expected-on}} and {@code {difference}} stand for the
 * facts.
 */
public record DiscrepancyWording(String language, Map<String, String> texts) {

    public DiscrepancyWording {
        texts = Map.copyOf(texts);
    }

    /**
     * The fund's whole locale is looked for first, then its language, then English. Refuses wording that misses a text.
     */
    public static DiscrepancyWording read(ConfigSource config, Fund fund) {
        String language = Stream.of(fund.locale().toLanguageTag(), fund.locale().getLanguage())
                .filter(tag -> config.has(file(tag)))
                .findFirst()
                .orElse("en");
        ConfigNode node = config.read(file(language)).node("reconciliation");
        Map<String, String> texts = new LinkedHashMap<>();
        node.keys().forEach(key -> texts.put(key, node.text(key)));
        return of(language, texts);
    }

    /** These texts; refuses them when one is missing. */
    static DiscrepancyWording of(String language, Map<String, String> texts) {
        DiscrepancyWording wording = new DiscrepancyWording(language, texts);
        for (DiscrepancyKind kind : DiscrepancyKind.values()) {
            wording.kind(kind);
        }
        for (DiscrepancyReason reason : DiscrepancyReason.values()) {
            wording.text("reason-" + reason.code());
            wording.text("action-" + reason.code());
        }
        for (DayEvent.Cause cause : DayEvent.Cause.values()) {
            wording.text("cause-" + cause.code());
        }
        return wording;
    }

    /** What a kind of difference is called. */
    public String kind(DiscrepancyKind kind) {
        return text("kind-" + kind.code());
    }

    /** The reason in words, with the dates and amounts that it rests on. */
    public String reason(Discrepancy discrepancy) {
        return filled("reason-", discrepancy);
    }

    /** What finance should do next. */
    public String action(Discrepancy discrepancy) {
        return filled("action-", discrepancy);
    }

    /** What made a day settled, or open again. */
    public String cause(DayEvent event) {
        return text("cause-" + event.cause().code())
                .replace("{subject}", event.subject())
                .replace("{amount}", money(event.amount()));
    }

    private static String file(String language) {
        return "wording/%s.yml".formatted(language);
    }

    private String filled(String what, Discrepancy discrepancy) {
        return text(what + discrepancy.reason().code())
                .replace("{found}", money(discrepancy.found()))
                .replace("{found-on}", Objects.toString(discrepancy.foundOn(), "-"))
                .replace("{expected}", money(discrepancy.expected()))
                .replace("{expected-on}", Objects.toString(discrepancy.expectedOn(), "-"))
                .replace("{difference}", money(discrepancy.amount()));
    }

    /** With the language's own separators: {@code ARS 1.234,56}. */
    private String money(Money money) {
        String decimal = money.decimalText();
        int point = decimal.indexOf('.');
        String whole = point < 0 ? decimal : decimal.substring(0, point);
        String grouped = whole.replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", Matcher.quoteReplacement(text("thousands")));
        String rest = point < 0 ? "" : text("decimal") + decimal.substring(point + 1);
        return money.currency() + " " + grouped + rest;
    }

    private String text(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new ConfigurationException(
                    "wording/%s.yml: reconciliation: key '%s' is missing".formatted(language, key));
        }
        return text;
    }
}
