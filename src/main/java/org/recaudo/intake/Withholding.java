// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake;

import java.math.RoundingMode;
import org.recaudo.money.Money;
import org.recaudo.money.Rate;

/**
 * A tax that a network keeps back from its transfer on the tax authority's behalf. Worked example: 0.60 % of a gross of
 * 1,000.00 is 6.00.
 *
 * @param name what finance calls it; stands on the exceptions, never in a key
 * @param id short name, unique in its agreement: {@code sircreb}; stands in the books, never change it
 * @param base what the percentage is of
 * @param account code in the chart of accounts where it waits to be set off
 * @param always whether each transfer is expected to have it; one that is not is recognised when a transfer is short by
 *     it
 */
public record Withholding(String id, String name, Rate percent, Base base, String account, boolean always) {

    /** What a withholding's percentage is of. */
    public enum Base {
        /** Payments less reversals of the day. */
        GROSS,
        /** Gross less commission and the tax on it. */
        NET,
        /** The network's commission, without the tax on it. */
        COMMISSION
    }

    /** What is kept back of a day; rounded half up. */
    public Money of(Money gross, Money commission, Money commissionTax) {
        Money of =
                switch (base) {
                    case GROSS -> gross;
                    case NET -> gross.minus(commission).minus(commissionTax);
                    case COMMISSION -> commission;
                };
        return of.times(percent, RoundingMode.HALF_UP);
    }
}
