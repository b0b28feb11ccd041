// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recaudo.formats.FileFormat;
import org.recaudo.formats.Purpose;
import org.recaudo.formats.ReadTerms;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Rate;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigurationException;

/** Reads {@code config/networks.yml}. Unknown keys, formats of another purpose and ids given twice are refused. */
public final class NetworksFile {
    private final Map<String, FileFormat> formats = new LinkedHashMap<>();
    private final CurrencyCode fundCurrency;
    private final Set<String> ids = new HashSet<>();

    private NetworksFile(List<FileFormat> formats, CurrencyCode fundCurrency) {
        formats.forEach(format -> this.formats.put(format.id(), format));
        this.fundCurrency = fundCurrency;
    }

    /** The agreements, senders and bank accounts that the file describes. */
    public static Networks read(ConfigNode file, List<FileFormat> formats, CurrencyCode fundCurrency) {
        NetworksFile reading = new NetworksFile(formats, fundCurrency);
        List<Agreement> agreements = new ArrayList<>();
        file.nodes("agreements").forEach(node -> agreements.add(reading.agreement(node)));
        List<FileSource> sources = new ArrayList<>();
        file.nodes("sources").forEach(node -> sources.add(reading.source(node)));
        List<BankAccount> accounts = new ArrayList<>();
        file.nodes("bank-accounts").forEach(node -> accounts.add(reading.bankAccount(node)));
        file.refuseUnknown();
        return new Networks(agreements, sources, accounts);
    }

    private Agreement agreement(ConfigNode node) {
        FileFormat format = format(node, Set.of(Purpose.PAYMENTS));
        String currency = node.text("currency", format.about().currency());
        List<ReferenceRule> references = new ArrayList<>();
        for (ConfigNode rule : node.nodes("references")) {
            references.add(reference(rule));
        }
        Agreement agreement = new Agreement(
                id(node),
                node.text("name", node.text("id")),
                format.id(),
                currency.isEmpty() ? fundCurrency : currency(node, currency),
                node.text("clearing-account"),
                references,
                Rate.percent(node.decimal("commission-percent", BigDecimal.ZERO)),
                Rate.percent(node.decimal("commission-tax-percent", BigDecimal.ZERO)),
                withholdings(node),
                node.number("settle-banking-days", 0),
                node.text("statement-text", ""),
                severity(node),
                texts(node.nodeOrEmpty("match")),
                expected(node),
                outbound(node, "debts"),
                outbound(node, "debits"));
        node.refuseUnknown();
        return agreement;
    }

    private static List<Withholding> withholdings(ConfigNode agreement) {
        List<Withholding> withholdings = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (ConfigNode node : agreement.nodes("withholdings")) {
            String id = node.text("id");
            if (!id.matches("[a-z0-9-]{1,40}") || !known.add(id)) {
                throw new ConfigurationException(
                        "%s: id is '%s'; expected a name of small letters, digits and hyphens once in the agreement"
                                .formatted(node.where(), id));
            }
            withholdings.add(new Withholding(
                    id,
                    node.text("name", id),
                    Rate.percent(node.decimal("percent")),
                    node.has("base") ? node.oneOf("base", Withholding.Base.class) : Withholding.Base.GROSS,
                    node.text("account"),
                    node.flag("always", true)));
            node.refuseUnknown();
        }
        return withholdings;
    }

    /** One field, or {@code parts} of several. */
    private static ReferenceRule reference(ConfigNode rule) {
        List<ReferenceRule.Part> parts = new ArrayList<>();
        if (rule.has("parts")) {
            for (ConfigNode part : rule.nodes("parts")) {
                parts.add(part(part));
                part.refuseUnknown();
            }
        } else {
            parts.add(part(rule));
        }
        String check = rule.text("check", "");
        if (!List.of("", "13579").contains(check)) {
            throw new ConfigurationException("%s: check is '%s'; expected 13579".formatted(rule.where(), check));
        }
        rule.refuseUnknown();
        return new ReferenceRule(parts, !check.isEmpty());
    }

    private static ReferenceRule.Part part(ConfigNode node) {
        return new ReferenceRule.Part(node.text("field"), node.number("from", 1), node.number("length", 0));
    }

    private FileSource source(ConfigNode node) {
        FileFormat format = format(
                node, Set.of(Purpose.AFFILIATE_ROLL, Purpose.AFFILIATE_CHANGES, Purpose.ADJUSTMENTS, Purpose.SERVICES));
        FileSource source = new FileSource(id(node), format.id(), severity(node), expected(node));
        node.refuseUnknown();
        return source;
    }

    private BankAccount bankAccount(ConfigNode node) {
        FileFormat format = format(node, Set.of(Purpose.BANK_STATEMENT));
        BankAccount account = new BankAccount(
                id(node),
                node.text("name", node.text("id")),
                node.text("number"),
                node.has("currency") ? currency(node, node.text("currency")) : fundCurrency,
                node.text("ledger-account"),
                node.oneOf("role", BankAccount.Role.class),
                format.id(),
                expected(node));
        node.refuseUnknown();
        return account;
    }

    private String id(ConfigNode node) {
        String id = node.text("id");
        if (!id.matches("[a-z0-9-]{1,40}") || !ids.add(id)) {
            throw new ConfigurationException(
                    "%s: id is '%s'; expected a name of small letters, digits and hyphens that no other has"
                            .formatted(node.where(), id));
        }
        return id;
    }

    private FileFormat format(ConfigNode node, Set<Purpose> purposes) {
        String id = node.text("format");
        FileFormat format = formats.get(id);
        if (format == null) {
            throw new ConfigurationException("%s: format is '%s'; expected one of %s"
                    .formatted(node.where(), id, String.join(", ", formats.keySet())));
        }
        if (!purposes.contains(format.purpose())) {
            throw new ConfigurationException("%s: format %s is for %s; that does not stand here"
                    .formatted(node.where(), id, format.purpose().code()));
        }
        return format;
    }

    private CurrencyCode currency(ConfigNode node, String code) {
        if (code.equals(fundCurrency.code())) {
            return fundCurrency;
        }
        try {
            return CurrencyCode.of(code);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "%s: currency is '%s'; expected an ISO 4217 code such as ARS".formatted(node.where(), code));
        }
    }

    private static ReadTerms.Severity severity(ConfigNode node) {
        return node.has("check-digits")
                ? node.oneOf("check-digits", ReadTerms.Severity.class)
                : ReadTerms.Severity.REJECT;
    }

    private static Agreement.@Nullable Outbound outbound(ConfigNode node, String key) {
        if (!node.has(key)) {
            return null;
        }
        ConfigNode outbound = node.node(key);
        boolean debts = key.equals("debts");
        Agreement.Outbound read = new Agreement.Outbound(
                outbound.text("plan"),
                texts(outbound.nodeOrEmpty("values")),
                debts ? outbound.number("overdue-banking-days", 0) : 0,
                debts && outbound.flag("under-mandate", false));
        outbound.refuseUnknown();
        return read;
    }

    private static Map<String, String> texts(ConfigNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.keys().forEach(key -> texts.put(key, node.text(key)));
        return texts;
    }

    private static ExpectedFiles expected(ConfigNode node) {
        if (!node.has("expected")) {
            return ExpectedFiles.none();
        }
        ConfigNode expected = node.node("expected");
        ExpectedFiles files = new ExpectedFiles(
                expected.oneOf("per", ExpectedFiles.Rhythm.class),
                notNegative(expected, "at-least"),
                notNegative(expected, "within"));
        expected.refuseUnknown();
        return files;
    }

    private static int notNegative(ConfigNode node, String key) {
        int number = node.number(key, 1);
        if (number < 0) {
            throw new ConfigurationException("%s: %s is %d; expected 0 or more".formatted(node.where(), key, number));
        }
        return number;
    }
}
