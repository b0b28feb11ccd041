// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.arrears;

import java.math.RoundingMode;
import org.recaudo.money.Money;
import org.recaudo.money.Rate;

/**
 * The fund's terms for late payment, from {@code config/arrears.yml}.
 *
 * @param annualRate simple yearly interest
 * @param daysInYear the year of the day count, 365 or 360
 * @param minimum a fee below it is not raised
 */
public record LateFeeTerms(Rate annualRate, int daysInYear, RoundingMode rounding, Money minimum) {

    public LateFeeTerms {
        if (annualRate.value().signum() < 0) {
            throw new IllegalArgumentException(
                    "the yearly rate is %s percent; it cannot be negative".formatted(annualRate.percentText()));
        }
        if (daysInYear < 360 || daysInYear > 366) {
            throw new IllegalArgumentException("a year of %d days; expected 360, 365 or 366".formatted(daysInYear));
        }
        if (minimum.isNegative()) {
            throw new IllegalArgumentException("the minimum fee is %s; it cannot be negative".formatted(minimum));
        }
    }
}
