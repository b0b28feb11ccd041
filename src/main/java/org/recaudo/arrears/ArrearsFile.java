// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.arrears;

import java.math.RoundingMode;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Money;
import org.recaudo.money.Rate;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.ConfigurationException;

/**
 * Reads {@code config/arrears.yml}; unknown keys and terms that make no sense are refused at start.
 *
 * <pre>{@code
 * late-fee:
 *   annual-rate-percent: "48"
 *   days-in-year: 365
 *   rounding: HALF_UP
 *   minimum: "1.00"
 * }</pre>
 */
public final class ArrearsFile {

    private static final String PATH = "arrears.yml";

    private ArrearsFile() {}

    /** The terms for late payment, in the fund's currency. */
    public static LateFeeTerms read(ConfigSource config, CurrencyCode currency) {
        ConfigNode file = config.read(PATH);
        ConfigNode node = file.node("late-fee");
        Rate rate = Rate.percent(node.decimal("annual-rate-percent"));
        int daysInYear = node.number("days-in-year");
        RoundingMode rounding = node.oneOf("rounding", RoundingMode.class);
        String minimum = node.text("minimum");
        node.refuseUnknown();
        file.refuseUnknown();
        try {
            return new LateFeeTerms(rate, daysInYear, rounding, Money.parse(minimum, currency));
        } catch (ArithmeticException | NumberFormatException e) {
            throw new ConfigurationException("%s: minimum is '%s'; expected an amount in %s with at most %d decimals"
                    .formatted(node.where(), minimum, currency, currency.digits()));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("%s: %s".formatted(node.where(), e.getMessage()));
        }
    }
}
