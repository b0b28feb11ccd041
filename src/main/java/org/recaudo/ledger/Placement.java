// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * How an amount is placed on a household's open items: in full on the oldest due item, then the next, and so on; what
 * is left when nothing is outstanding any more is the remainder. The parts and the remainder always sum to the amount,
 * and no part is more than what its item has outstanding.
 *
 * <p>Example: 100.00 on items of 60.00 (due in August) and 70.00 (due in October) gives parts of 60.00 and 40.00 and no
 * remainder.
 */
public record Placement(long amountMinor, List<Part> parts, long remainderMinor) {

    /** One part: the item and what is placed on it, more than zero. */
    public record Part(OutstandingItem item, long amountMinor) {}

    public Placement {
        parts = List.copyOf(parts);
        long placed = parts.stream().mapToLong(Part::amountMinor).reduce(remainderMinor, Math::addExact);
        if (placed != amountMinor) {
            throw new IllegalStateException("Placed %d of %d".formatted(placed, amountMinor));
        }
    }

    /** Oldest due date first, then the older period; items with nothing outstanding take nothing. */
    public static Placement oldestFirst(long amountMinor, List<OutstandingItem> items) {
        return inOrder(amountMinor, items.stream().sorted().toList());
    }

    /** In the order given; items with nothing outstanding take nothing. */
    public static Placement inOrder(long amountMinor, List<OutstandingItem> items) {
        if (amountMinor < 0) {
            throw new IllegalArgumentException("Amount %d is less than zero".formatted(amountMinor));
        }
        List<Part> parts = new ArrayList<>();
        long leftMinor = amountMinor;
        for (OutstandingItem item : items) {
            long partMinor = Math.min(leftMinor, Math.max(item.outstandingMinor(), 0));
            if (partMinor > 0) {
                parts.add(new Part(item, partMinor));
                leftMinor -= partMinor;
            }
        }
        return new Placement(amountMinor, parts, leftMinor);
    }
}
