// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recaudo.money.BillingPeriod;

/**
 * An open item with what is outstanding of it: more than zero is owed, less than zero was settled too much.
 *
 * @param opening whether a line of a delivery opened it (an opening balance), and not our own bill: such an item has no
 *     other due date than its own
 */
public record OutstandingItem(
        BillingPeriod period,
        LocalDate dueDate,
        @Nullable PaymentReference reference,
        long outstandingMinor,
        boolean opening)
        implements Comparable<OutstandingItem> {

    /** Oldest due date first, then the older period: the order in which money is placed. */
    @Override
    public int compareTo(OutstandingItem other) {
        int byDueDate = dueDate.compareTo(other.dueDate);
        return byDueDate != 0 ? byDueDate : period.compareTo(other.period);
    }
}
