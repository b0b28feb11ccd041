// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.workbooks;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recaudo.arrears.AgingBucket;
import org.recaudo.ledger.AccountItems;
import org.recaudo.ledger.OutstandingItem;

/**
 * What one household owes on a date, by age.
 *
 * @param notDueMinor outstanding of items that are not due yet
 * @param oldest the item with the oldest due date among those overdue; null when nothing is
 */
public record AgedBalance(
        AccountItems items, long notDueMinor, Map<AgingBucket, Long> overdueMinor, @Nullable OutstandingItem oldest) {

    /** Ages the items of an account; the parts sum to what is outstanding. */
    public static AgedBalance of(AccountItems items, LocalDate date) {
        Map<AgingBucket, Long> overdue = new EnumMap<>(AgingBucket.class);
        long notDue = 0;
        OutstandingItem oldest = null;
        for (OutstandingItem item : items.items()) {
            long days = ChronoUnit.DAYS.between(item.dueDate(), date);
            if (days <= 0) {
                notDue = Math.addExact(notDue, item.outstandingMinor());
            } else {
                overdue.merge(AgingBucket.of((int) days), item.outstandingMinor(), Math::addExact);
                oldest = oldest == null ? item : oldest;
            }
        }
        return new AgedBalance(items, notDue, overdue, oldest);
    }

    public long overdueMinor(AgingBucket bucket) {
        return overdueMinor.getOrDefault(bucket, 0L);
    }
}
