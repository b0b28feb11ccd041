// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.ConfigurationException;
import org.recaudo.runs.Fund;

/**
 * Reads the prices and terms that the truth rests on from the site's own configuration, so that a generated fund fits
 * it. Rules that the truth cannot predict (another proration, another rounding) are refused and not guessed at.
 */
final class FundRulesReader {

    private final ConfigSource config;
    private final Fund fund;

    FundRulesReader(ConfigSource config, Fund fund) {
        this.config = config;
        this.fund = fund;
    }

    FundRules read() {
        if (fund.currency().digits() != 2) {
            throw new ConfigurationException("generate writes amounts with two decimals; %s has %d"
                    .formatted(fund.currency(), fund.currency().digits()));
        }
        ConfigNode networks = config.read("networks.yml");
        Map<String, List<Tariff>> tariffs = tariffs();
        return new FundRules(
                fund,
                tariffs,
                defaultPlan(tariffs),
                lateTerms(),
                networks(networks),
                account(networks, "settlement")
                        .orElseThrow(() -> new ConfigurationException(
                                "networks.yml: generate needs a bank account of role settlement")),
                account(networks, "collection").orElse(""));
    }

    private Map<String, List<Tariff>> tariffs() {
        Map<String, List<Tariff>> tariffs = new LinkedHashMap<>();
        for (String file : config.list("tariffs", ".yml")) {
            for (ConfigNode tariff : config.read(file).nodes("tariffs")) {
                List<Tariff> versions = new ArrayList<>();
                tariff.nodes("versions").forEach(version -> versions.add(version(version)));
                versions.sort(Comparator.comparing(Tariff::validFrom));
                tariffs.put(tariff.text("plan"), versions);
            }
        }
        return tariffs;
    }

    private String defaultPlan(Map<String, List<Tariff>> tariffs) {
        String first = tariffs.keySet().iterator().next();
        return config.read("recaudo.yml").nodeOrEmpty("affiliates").text("default-plan", first);
    }

    private static Tariff version(ConfigNode version) {
        expect(version, "age-on", "period-start");
        expect(version, "proration", "actual-days");
        expect(version, "rounding", "HALF_UP");
        ConfigNode bands = version.node("bands");
        return new Tariff(
                version.date("valid-from"),
                version.decimal("tax-percent"),
                bands.nodes("titular").stream().map(FundRulesReader::band).toList(),
                bands.nodes("dependant").stream().map(FundRulesReader::band).toList());
    }

    private static Tariff.Band band(ConfigNode band) {
        return new Tariff.Band(band.number("from"), band.number("to", Integer.MAX_VALUE), minor(band, "amount"));
    }

    private LateTerms lateTerms() {
        ConfigNode late = config.read("arrears.yml").node("late-fee");
        expect(late, "rounding", "HALF_UP");
        return new LateTerms(late.decimal("annual-rate-percent"), late.number("days-in-year"), minor(late, "minimum"));
    }

    private static List<Network> networks(ConfigNode file) {
        List<Network> networks = new ArrayList<>();
        for (NetworkKind kind : NetworkKind.values()) {
            networks.add(file.nodes("agreements").stream()
                    .filter(agreement -> agreement.text("format").equals(kind.format()))
                    .findFirst()
                    .map(agreement -> network(kind, agreement))
                    .orElseThrow(() -> new ConfigurationException(
                            "networks.yml: generate needs an agreement of format " + kind.format())));
        }
        return networks;
    }

    private static Network network(NetworkKind kind, ConfigNode agreement) {
        return new Network(
                kind,
                agreement.text("id"),
                agreement.decimal("commission-percent", BigDecimal.ZERO),
                agreement.decimal("commission-tax-percent", BigDecimal.ZERO),
                agreement.nodes("withholdings").stream()
                        .map(tax -> new NetworkTax(
                                tax.text("id"),
                                tax.decimal("percent"),
                                tax.text("base", "gross"),
                                tax.flag("always", true)))
                        .toList(),
                agreement.number("settle-banking-days"),
                agreement.text("statement-text"));
    }

    private static Optional<String> account(ConfigNode file, String role) {
        return file.nodes("bank-accounts").stream()
                .filter(account -> account.text("role").equals(role))
                .findFirst()
                .map(account -> account.text("number"));
    }

    private static void expect(ConfigNode node, String key, String value) {
        if (!node.text(key, value).equals(value)) {
            throw new ConfigurationException("%s: generate predicts %s %s only, and finds %s"
                    .formatted(node.where(), key, value, node.text(key)));
        }
    }

    private static long minor(ConfigNode node, String key) {
        return node.decimal(key)
                .movePointRight(2)
                .setScale(0, RoundingMode.UNNECESSARY)
                .longValueExact();
    }
}
