// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds which of some amounts, neighbours or not, sum to a target. Only an answer that is the only one counts: among
 * many amounts some choice would fit by chance. Bounded: the sums of either half of at most sixteen amounts are looked
 * up in each other, 512 sums in all.
 */
final class ChosenSum {

    /** More make chance sums likely: sixteen have 65,519 choices, and a day's money is some hundred million cents. */
    static final int ITEMS_MAX = 16;

    private final long[] amounts;
    private final int half;

    private ChosenSum(long[] amounts) {
        this.amounts = amounts;
        this.half = amounts.length / 2;
    }

    /**
     * The only choice of two or more items that sums to the target; null when there is none, or more than one, or when
     * the items are too many.
     */
    static <T> @Nullable List<T> only(List<T> items, ToLongFunction<T> amount, long target) {
        if (items.size() > ITEMS_MAX || items.size() < 2) {
            return null;
        }
        int mask = new ChosenSum(items.stream().mapToLong(amount).toArray()).only(target);
        if (mask == 0) {
            return null;
        }
        List<T> chosen = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            if ((mask >> index & 1) == 1) {
                chosen.add(items.get(index));
            }
        }
        return chosen;
    }

    private int only(long target) {
        Map<Long, List<Integer>> lower = new HashMap<>();
        for (int mask = 0; mask < 1 << half; mask++) {
            lower.computeIfAbsent(sum(mask, 0), sum -> new ArrayList<>()).add(mask);
        }
        int found = 0;
        for (int high = 0; high < 1 << (amounts.length - half); high++) {
            for (int low : lower.getOrDefault(target - sum(high, half), List.of())) {
                int mask = high << half | low;
                if (Integer.bitCount(mask) >= 2) {
                    if (found != 0) {
                        return 0;
                    }
                    found = mask;
                }
            }
        }
        return found;
    }

    private long sum(int mask, int from) {
        long sum = 0;
        for (int left = mask; left != 0; left &= left - 1) {
            sum = Math.addExact(sum, amounts[from + Integer.numberOfTrailingZeros(left)]);
        }
        return sum;
    }
}
