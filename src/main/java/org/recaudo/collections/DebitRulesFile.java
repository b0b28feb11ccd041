// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigurationException;

/**
 * Reads {@code config/direct-debits.yml}: rules for all agreements, and under {@code agreements} what one of them does
 * differently. Unknown keys and days that no month has are refused.
 */
public final class DebitRulesFile {

    private static final int DAY_MAX = 31;

    private final ConfigNode rules;
    private final ConfigNode agreements;

    private DebitRulesFile(ConfigNode rules, ConfigNode agreements) {
        this.rules = rules;
        this.agreements = agreements;
    }

    /** Opens the file and reads it through once, so that a mistake is known before anything is done. */
    public static DebitRulesFile read(ConfigNode file) {
        DebitRulesFile opened = new DebitRulesFile(file.node("rules"), file.nodeOrEmpty("agreements"));
        file.refuseUnknown();
        opened.of("");
        opened.agreements.keys().forEach(opened::of);
        return opened;
    }

    /** The rules of an agreement: its own laid over the general ones. */
    public DebitRules of(String agreement) {
        ConfigNode node = agreements.has(agreement) ? agreements.node(agreement).over(rules) : rules;
        Map<DebitReason, DebitRules.Follow> follow = new EnumMap<>(DebitReason.class);
        ConfigNode reasons = node.node("reasons");
        for (DebitReason reason : DebitReason.values()) {
            follow.put(reason, follow(reasons.node(reason.code())));
        }
        reasons.refuseUnknown();
        DebitRules read = new DebitRules(
                day(node, "first-day"),
                notNegative(node, "collect-banking-days"),
                node.number("tries"),
                notNegative(node, "suspend-after"),
                follow,
                follow(node.node("reversal")),
                notNegative(node, "jump-percent"));
        node.refuseUnknown();
        return read;
    }

    private static DebitRules.Follow follow(ConfigNode node) {
        List<Integer> payDays = new ArrayList<>();
        for (String text : node.texts("pay-days")) {
            if (!text.matches("[0-9]{1,2}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > DAY_MAX) {
                throw new ConfigurationException(
                        "%s: pay-days holds '%s'; expected days of the month".formatted(node.where(), text));
            }
            payDays.add(Integer.valueOf(text));
        }
        DebitRules.Follow follow = new DebitRules.Follow(
                node.flag("again", false),
                node.number("wait-days", 0),
                payDays,
                node.has("mandate") ? node.oneOf("mandate", DebitRules.Effect.class) : DebitRules.Effect.KEEP);
        node.refuseUnknown();
        return follow;
    }

    private static int day(ConfigNode node, String key) {
        int day = node.number(key);
        if (day < 1 || day > DAY_MAX) {
            throw new ConfigurationException(
                    "%s: %s is %d; expected a day of the month".formatted(node.where(), key, day));
        }
        return day;
    }

    private static int notNegative(ConfigNode node, String key) {
        int number = node.number(key);
        if (number < 0) {
            throw new ConfigurationException("%s: %s is %d; expected 0 or more".formatted(node.where(), key, number));
        }
        return number;
    }
}
