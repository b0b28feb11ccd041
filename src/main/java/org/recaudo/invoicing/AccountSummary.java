// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing;

import org.jspecify.annotations.Nullable;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.Money;

/**
 * How the amount due came to be: {@code previous + movements + charges = total}, always.
 *
 * @param previous what the account stood at on the issue day of the period before; negative is credit
 * @param movements everything since but this invoice's charges, mostly payments, so mostly negative
 * @param charges the sum of this invoice's lines
 * @param total what is due now; negative is credit
 * @param overdue the part of the total that is late: earlier items past their due date
 * @param overdueItems how many items that is
 * @param oldestOverdue the oldest period among them; null when nothing is late
 */
public record AccountSummary(
        Money previous,
        Money movements,
        Money charges,
        Money total,
        Money overdue,
        int overdueItems,
        @Nullable BillingPeriod oldestOverdue) {

    public AccountSummary {
        Money sum = previous.plus(movements).plus(charges);
        if (!sum.equals(total)) {
            throw new IllegalStateException("%s + %s + %s is not %s".formatted(previous, movements, charges, total));
        }
        if (overdue.isPositive() != (oldestOverdue != null) || overdue.isPositive() != overdueItems > 0) {
            throw new IllegalStateException(
                    "%s overdue in %d items, the oldest %s".formatted(overdue, overdueItems, oldestOverdue));
        }
    }

    /** Whether anything is late. */
    public boolean isDebtor() {
        return overdueItems > 0;
    }
}
