// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.recaudo.money.Money;

/**
 * Amounts in a row, of which two or more neighbours may sum to one amount on the other side.
 *
 * @param items in order of date
 * @param mayEnd whether a row may end with this item
 */
record Neighbours<T>(List<T> items, Function<T, Money> amount, Predicate<T> mayEnd) {

    /** A longer row is not looked for: keeps the search bounded where a network pays in thousands of credits. */
    private static final int ROW_MAX = 200;

    /** The neighbours whose sum is nearest to the target within the tolerance; of equals the earliest, shortest row. */
    @Nullable
    List<T> nearest(Money target, Money tolerance) {
        List<T> best = null;
        Money bestDistance = tolerance;
        for (int from = 0; from < items.size(); from++) {
            Money sum = amount.apply(items.get(from));
            for (int to = from + 1; to < Math.min(items.size(), from + ROW_MAX); to++) {
                sum = sum.plus(amount.apply(items.get(to)));
                int closer = distance(sum, target).compareTo(bestDistance);
                if (mayEnd.test(items.get(to)) && (closer < 0 || (closer == 0 && best == null))) {
                    best = List.copyOf(items.subList(from, to + 1));
                    bestDistance = distance(sum, target);
                }
            }
        }
        return best;
    }

    static Money distance(Money left, Money right) {
        Money difference = left.minus(right);
        return difference.isNegative() ? difference.negated() : difference;
    }
}
