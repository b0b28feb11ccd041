// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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
                .replace("{amount}", event.amount().toString());
    }

    private static String file(String language) {
        return "wording/%s.yml".formatted(language);
    }

    private String filled(String what, Discrepancy discrepancy) {
        return text(what + discrepancy.reason().code())
                .replace("{found}", discrepancy.found().toString())
                .replace("{found-on}", Objects.toString(discrepancy.foundOn(), "-"))
                .replace("{expected}", discrepancy.expected().toString())
                .replace("{expected-on}", Objects.toString(discrepancy.expectedOn(), "-"))
                .replace("{difference}", discrepancy.amount().toString());
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
