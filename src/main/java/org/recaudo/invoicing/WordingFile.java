// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.ConfigurationException;

/** Reads {@code config/wording/<language>.yml}: its sections {@code common} and {@code invoice}. */
public final class WordingFile {

    /** Every text that an invoice needs; a wording file has all of them and no other. */
    static final List<String> KEYS = List.of(
            "title",
            "tax-id",
            "tax-id-pattern",
            "total-due",
            "balance",
            "due-on",
            "payable-until",
            "nothing-due",
            "number",
            "issued-on",
            "account",
            "reference",
            "detail",
            "detail-continued",
            "affiliate",
            "concept",
            "amount-in",
            "household",
            "previous-balance",
            "payments",
            "movements",
            "charges-of",
            "continues",
            "line-fee",
            "line-fee-days",
            "line-tax",
            "line-copayment",
            "line-late-fee",
            "debt-title",
            "debt-one",
            "debt-many",
            "where-to-pay",
            "your-branch",
            "telephones",
            "slip",
            "titular",
            "first-due",
            "last-due",
            "sheet",
            "page");

    private static final List<String> PATTERNS = List.of("date", "date-in-words", "period");

    private WordingFile() {}

    /** The wording of a fund's locale: {@code es-AR.yml} when there is one, else {@code es.yml}. */
    public static Wording read(ConfigSource config, Locale locale) {
        String whole = "wording/" + locale.toLanguageTag() + ".yml";
        ConfigNode file = config.read(config.has(whole) ? whole : "wording/" + locale.getLanguage() + ".yml");
        ConfigNode common = file.node("common");
        ConfigNode invoice = file.node("invoice");
        Map<String, String> texts = new HashMap<>();
        PATTERNS.forEach(key -> texts.put(key, common.text(key)));
        KEYS.forEach(key -> texts.put(key, invoice.text(key)));
        invoice.refuseUnknown();
        Wording wording = new Wording(
                locale.getLanguage(),
                common.flag("right-to-left", false),
                texts,
                common.texts("months"),
                character(common, "decimal-separator"),
                common.text("group-separator"),
                symbols(common.nodeOrEmpty("symbols")));
        common.refuseUnknown();
        return wording;
    }

    private static char character(ConfigNode node, String key) {
        String text = node.text(key);
        if (text.length() != 1) {
            throw new ConfigurationException(
                    "%s.%s is '%s'; expected one character".formatted(node.where(), key, text));
        }
        return text.charAt(0);
    }

    private static Map<String, String> symbols(ConfigNode node) {
        Map<String, String> symbols = new HashMap<>();
        node.keys().forEach(code -> symbols.put(code, node.text(code)));
        return symbols;
    }
}
