// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.arrears;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recaudo.ledger.AccountItems;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.ledger.OutstandingItem;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.Money;

/**
 * What one household owes too late at a business date, item by item, by age, and the late fees that this raises.
 *
 * <p>An item is overdue when its due date lies before the business date and something of it is outstanding; a credit or
 * an item that is not due yet plays no part. The buckets always sum to the total.
 *
 * @param items overdue items, oldest due first
 */
public record Arrears(AccountNumber account, LocalDate businessDate, List<OverdueItem> items, Money total) {

    public Arrears {
        items = List.copyOf(items);
        Money sum = Money.zero(total.currency());
        for (OverdueItem item : items) {
            sum = sum.plus(item.outstanding());
        }
        if (!sum.equals(total)) {
            throw new IllegalStateException(
                    "Account %s: overdue items of %s, a total of %s".formatted(account, sum, total));
        }
    }

    /** The arrears of an account as the book shows it at the terms' business date. */
    public static Arrears at(AccountItems items, ArrearsTerms terms) {
        List<OverdueItem> overdue = new ArrayList<>();
        Money total = Money.zero(terms.currency());
        for (OutstandingItem item : items.items()) {
            if (item.outstandingMinor() > 0 && item.dueDate().isBefore(terms.businessDate())) {
                OverdueItem late = overdue(item, terms);
                overdue.add(late);
                total = total.plus(late.outstanding());
            }
        }
        return new Arrears(items.account(), terms.businessDate(), overdue, total);
    }

    /** What is overdue of each age; every bucket is there, also those of zero. */
    public Map<AgingBucket, Money> buckets() {
        Map<AgingBucket, Money> buckets = new EnumMap<>(AgingBucket.class);
        for (AgingBucket bucket : AgingBucket.values()) {
            buckets.put(bucket, Money.zero(total.currency()));
        }
        for (OverdueItem item : items) {
            buckets.merge(item.bucket(), item.outstanding(), Money::plus);
        }
        return buckets;
    }

    /** The oldest period with anything overdue, or null when nothing is. */
    public @Nullable BillingPeriod oldestPeriod() {
        return items.stream()
                .map(OverdueItem::itemPeriod)
                .min(BillingPeriod::compareTo)
                .orElse(null);
    }

    /** The sum of the late fees that are raised. */
    public Money lateFees() {
        return items.stream().map(item -> item.lateFee().amount()).reduce(Money.zero(total.currency()), Money::plus);
    }

    private static OverdueItem overdue(OutstandingItem item, ArrearsTerms terms) {
        int daysLate = (int) ChronoUnit.DAYS.between(item.dueDate(), terms.businessDate());
        Money outstanding = Money.ofMinor(item.outstandingMinor(), terms.currency());
        LateFee fee = LateFee.on(outstanding, terms.chargedTo(item), terms.businessDate(), terms.lateFee());
        return new OverdueItem(item.period(), item.dueDate(), outstanding, daysLate, AgingBucket.of(daysLate), fee);
    }
}
