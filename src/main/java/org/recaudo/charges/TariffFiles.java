// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Money;
import org.recaudo.money.Rate;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.ConfigurationException;

/**
 * Reads {@code config/tariffs/*.yml}. A key that is not known, an amount with more decimals than the currency has, and
 * a gap or overlap of bands or versions are refused at start, naming file and key.
 *
 * <pre>{@code
 * tariffs:
 *   - id: b200-general
 *     plan: B200
 *     versions:
 *       - version: "2026-11"
 *         valid-from: "2026-11-01"
 *         source: Board minute 431 of 2026-09-24
 *         tax-percent: "10.5"
 *         age-on: period-start
 *         proration: actual-days
 *         rounding: HALF_UP
 *         bands:
 *           titular:
 *             - { from: 0, to: 26, amount: "134224.00" }
 *             - { from: 26, amount: "169267.00" }
 *           dependant:
 *             - { from: 0, amount: "93339.00" }
 * }</pre>
 */
public final class TariffFiles {

    private static final String FOLDER = "tariffs";

    private final CurrencyCode currency;

    /** Reads amounts of this currency. */
    public TariffFiles(CurrencyCode currency) {
        this.currency = currency;
    }

    /** All tariffs of the folder; refuses a folder without any. */
    public Tariffs read(ConfigSource config) {
        List<Tariff> tariffs = new ArrayList<>();
        for (String path : config.list(FOLDER, ".yml")) {
            ConfigNode file = config.read(path);
            file.nodes("tariffs").forEach(node -> tariffs.add(tariff(node)));
            file.refuseUnknown();
        }
        if (tariffs.isEmpty()) {
            throw new ConfigurationException("config/tariffs: no tariff in any .yml file; add one for each plan");
        }
        try {
            return new Tariffs(tariffs);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("config/tariffs: " + e.getMessage());
        }
    }

    private Tariff tariff(ConfigNode node) {
        String id = node.text("id");
        String plan = node.text("plan");
        List<TariffVersion> versions =
                node.nodes("versions").stream().map(this::version).toList();
        node.refuseUnknown();
        return checked(node, () -> new Tariff(id, plan, versions));
    }

    private TariffVersion version(ConfigNode node) {
        String version = node.text("version");
        LocalDate from = node.date("valid-from");
        LocalDate to = node.has("valid-to") ? node.date("valid-to") : null;
        String source = node.text("source");
        Rate tax = tax(node);
        AgeOn ageOn = node.oneOf("age-on", AgeOn.class);
        Proration proration = node.oneOf("proration", Proration.class);
        RoundingMode rounding = rounding(node);
        BigDecimal ratioMax = node.has("band-ratio-max") ? node.decimal("band-ratio-max") : null;
        Map<TariffRole, List<TariffBand>> bands = bands(node.node("bands"));
        node.refuseUnknown();
        return checked(
                node,
                () -> new TariffVersion(version, from, to, source, tax, ageOn, proration, rounding, ratioMax, bands));
    }

    private Map<TariffRole, List<TariffBand>> bands(ConfigNode node) {
        Map<TariffRole, List<TariffBand>> bands = new EnumMap<>(TariffRole.class);
        for (TariffRole role : TariffRole.values()) {
            bands.put(role, node.nodes(role.key()).stream().map(this::band).toList());
        }
        node.refuseUnknown();
        return bands;
    }

    private TariffBand band(ConfigNode node) {
        int from = node.number("from");
        int to = node.number("to", TariffBand.NO_END);
        String amount = node.text("amount");
        node.refuseUnknown();
        return checked(node, () -> new TariffBand(from, to, amount(node, amount)));
    }

    private Money amount(ConfigNode node, String text) {
        try {
            return Money.parse(text, currency);
        } catch (ArithmeticException | NumberFormatException e) {
            throw new ConfigurationException("%s: amount is '%s'; expected an amount in %s with at most %d decimals"
                    .formatted(node.where(), text, currency, currency.digits()));
        }
    }

    private static Rate tax(ConfigNode node) {
        BigDecimal percent = node.decimal("tax-percent");
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new ConfigurationException(
                    "%s: tax-percent is '%s'; expected 0 to 100".formatted(node.where(), percent.toPlainString()));
        }
        return Rate.percent(percent);
    }

    private static RoundingMode rounding(ConfigNode node) {
        RoundingMode rounding = node.oneOf("rounding", RoundingMode.class);
        if (rounding == RoundingMode.UNNECESSARY) {
            throw new ConfigurationException(
                    "%s: rounding is 'UNNECESSARY'; a month in parts must be rounded".formatted(node.where()));
        }
        return rounding;
    }

    /** Gives what a record's own checks refuse the place in the file. */
    private static <T> T checked(ConfigNode node, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("%s: %s".formatted(node.where(), e.getMessage()));
        }
    }
}
