// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.util.List;

/**
 * A seeded generator of numbers (SplitMix64: Steele, Lea and Flood, 2014). A stream is keyed by seed, subject and
 * purpose, so that every household can be made alone, in any order, and gives the same numbers on every machine.
 */
final class SplitMix {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    private SplitMix(long state) {
        this.state = state;
    }

    /** The stream of one subject (a household's number) for one purpose (the month and what is drawn). */
    static SplitMix of(long seed, long subject, long purpose) {
        long key = mix(seed + GOLDEN_GAMMA);
        key = mix(key ^ mix(subject + 2 * GOLDEN_GAMMA));
        return new SplitMix(mix(key ^ mix(purpose + 3 * GOLDEN_GAMMA)));
    }

    long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** A number from 0 up to, and without, the bound. */
    int below(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("No number lies below %d".formatted(bound));
        }
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }

    /** A number between both ends, both included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** True in so many of ten thousand cases. */
    boolean chance(int ofTenThousand) {
        return below(10_000) < ofTenThousand;
    }

    <T> T oneOf(List<T> items) {
        return items.get(below(items.size()));
    }

    /** The index of one of the weights, each as likely as it is heavy. */
    int weighted(int... weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int left = below(total);
        int index = 0;
        while (left >= weights[index]) {
            left -= weights[index++];
        }
        return index;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
