// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims;

import java.math.RoundingMode;
import org.recaudo.money.Money;
import org.recaudo.money.Rate;

/**
 * What an agreement says of tax on a line.
 *
 * @param rate only for {@link Kind#PERCENT}; zero otherwise
 */
public record TaxRule(Kind kind, Rate rate) {

    /** None may be charged; taken as the services file states it; a percentage of quantity x unit price x factor. */
    public enum Kind {
        NONE,
        STATED,
        PERCENT
    }

    /** Reads {@code none}, {@code stated} or a percentage such as {@code 15}. */
    public static TaxRule parse(String text) {
        return switch (text) {
            case "none" -> new TaxRule(Kind.NONE, Rate.percent("0"));
            case "stated" -> new TaxRule(Kind.STATED, Rate.percent("0"));
            default -> new TaxRule(Kind.PERCENT, Rate.percent(text));
        };
    }

    /** The tax that the rule asks of a line: 15 % of 212.00 is 31.80, half up. */
    public Money expected(ClaimLine line) {
        return switch (kind) {
            case NONE -> Money.zero(line.tax().currency());
            case STATED -> line.tax();
            case PERCENT -> line.gross().times(rate, RoundingMode.HALF_UP);
        };
    }
}
