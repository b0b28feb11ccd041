// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.arrears;

import java.time.LocalDate;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.Money;

/**
 * One open item that is late at a business date.
 *
 * @param itemPeriod the period that the item bills
 * @param dueDate the first due date, which ages it
 * @param outstanding what is owed of it, more than zero
 * @param daysLate days since the due date, at least 1
 */
public record OverdueItem(
        BillingPeriod itemPeriod,
        LocalDate dueDate,
        Money outstanding,
        int daysLate,
        AgingBucket bucket,
        LateFee lateFee) {

    public OverdueItem {
        if (!outstanding.isPositive() || !AgingBucket.of(daysLate).equals(bucket)) {
            throw new IllegalStateException("Item %s with %s outstanding, %d days late, in bucket %s"
                    .formatted(itemPeriod, outstanding, daysLate, bucket.key()));
        }
    }
}
