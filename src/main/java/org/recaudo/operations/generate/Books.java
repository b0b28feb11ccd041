// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.recaudo.money.BillingPeriod;

/**
 * What one household owes, item by item, kept by the plainest arithmetic: payments settle the oldest due item first,
 * what is left is credit, and credit settles the same way when a month's charges have been added.
 */
final class Books {

    /** Days late up to which the first three buckets reach; the fourth has no end. */
    private static final int[] BUCKET_ENDS = {30, 60, 90};

    private static final class Item {
        private final BillingPeriod period;
        private final LocalDate due;
        private final LocalDate lastDue;
        private long outstandingMinor;

        private Item(BillingPeriod period, LocalDate due, LocalDate lastDue) {
            this.period = period;
            this.due = due;
            this.lastDue = lastDue;
        }
    }

    /** What the oldest open item is: whose bill, and how much of it is open. */
    record OldestItem(BillingPeriod period, long outstandingMinor) {}

    private final List<Item> items = new ArrayList<>();
    private long creditMinor;

    void addTo(BillingPeriod period, LocalDate due, LocalDate lastDue, long minor) {
        for (Item item : items) {
            if (item.period.equals(period)) {
                item.outstandingMinor += minor;
                return;
            }
        }
        Item item = new Item(period, due, lastDue);
        item.outstandingMinor = minor;
        items.add(item);
        items.sort(Comparator.comparing((Item each) -> each.due).thenComparing(each -> each.period));
    }

    void addCredit(long minor) {
        creditMinor += minor;
    }

    /** Oldest due item first; what is left is credit. */
    void pay(long minor) {
        creditMinor += settle(minor);
    }

    /** Settles with the credit that there is: after the month's charges. */
    void applyCredit() {
        creditMinor = settle(creditMinor);
    }

    /** Forgets items that are settled. */
    void forgetSettled() {
        items.removeIf(item -> item.outstandingMinor == 0);
    }

    long owedMinor() {
        return items.stream().mapToLong(item -> item.outstandingMinor).sum();
    }

    long owedBefore(BillingPeriod period) {
        return items.stream()
                .filter(item -> item.period.compareTo(period) < 0)
                .mapToLong(item -> item.outstandingMinor)
                .sum();
    }

    long creditMinor() {
        return creditMinor;
    }

    int openItems() {
        return (int) items.stream().filter(item -> item.outstandingMinor > 0).count();
    }

    OldestItem oldest() {
        return items.stream()
                .filter(item -> item.outstandingMinor > 0)
                .map(item -> new OldestItem(item.period, item.outstandingMinor))
                .findFirst()
                .orElseThrow();
    }

    /** What is overdue on the business date, in four buckets by days late: to 30, to 60, to 90, more. */
    long[] arrears(LocalDate businessDate) {
        long[] buckets = new long[BUCKET_ENDS.length + 1];
        for (Item item : items) {
            long days = ChronoUnit.DAYS.between(item.due, businessDate);
            if (days > 0) {
                int bucket = 0;
                while (bucket < BUCKET_ENDS.length && days > BUCKET_ENDS[bucket]) {
                    bucket++;
                }
                buckets[bucket] += item.outstandingMinor;
            }
        }
        return buckets;
    }

    /**
     * Late fees of all overdue items, each rounded alone. Days run from the item's last due day, or from the business
     * date of the month before when that is later: those days were charged then.
     */
    long lateFeeMinor(Month month, LateTerms terms) {
        long feeMinor = 0;
        for (Item item : items) {
            if (item.due.isBefore(month.businessDate()) && item.outstandingMinor > 0) {
                LocalDate from = item.lastDue.isAfter(month.previousBusinessDate())
                        ? item.lastDue
                        : month.previousBusinessDate();
                feeMinor += terms.feeMinor(item.outstandingMinor, ChronoUnit.DAYS.between(from, month.businessDate()));
            }
        }
        return feeMinor;
    }

    private long settle(long minor) {
        long left = minor;
        for (Item item : items) {
            long part = Math.min(left, item.outstandingMinor);
            item.outstandingMinor -= part;
            left -= part;
        }
        return left;
    }
}
