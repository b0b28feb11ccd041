// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChosenSumTests {

    @Test
    void findsAmountsThatAreNoNeighbours() {
        assertThat(chosen(List.of(100L, 230L, 400L, 7L), 507)).containsExactly(100L, 400L, 7L);
        assertThat(chosen(List.of(100L, -30L, 400L), 70)).containsExactly(100L, -30L);
    }

    @Test
    void findsNothingWhereNoChoiceOrMoreThanOneGivesTheSum() {
        assertThat(chosen(List.of(100L, 230L, 400L), 501)).isNull();
        assertThat(chosen(List.of(100L, 100L, 400L), 500)).isNull();
        assertThat(chosen(List.of(100L, 200L, 300L, 400L), 500)).isNull();
    }

    @Test
    void takesNoSingleAmountForASum() {
        assertThat(chosen(List.of(100L, 230L, 400L), 230)).isNull();
        assertThat(chosen(List.of(), 0)).isNull();
    }

    @Test
    void looksAtNoMoreAmountsThanItCanBound() {
        List<Long> amounts = new ArrayList<>();
        for (long index = 0; index <= ChosenSum.ITEMS_MAX; index++) {
            amounts.add(1L << index);
        }

        assertThat(chosen(amounts, 5)).isNull();
        assertThat(chosen(amounts.subList(0, ChosenSum.ITEMS_MAX), 5)).containsExactly(1L, 4L);
    }

    /** Against a search that simply tries every choice. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void agreesWithTryingEveryChoice(long seed) {
        Random random = new Random(seed);
        List<Long> amounts = new ArrayList<>();
        for (int index = 0; index < 9; index++) {
            amounts.add((long) random.nextInt(1, 400));
        }
        Collections.shuffle(amounts, random);

        for (long target = 0; target < 1_500; target++) {
            assertThat(chosen(amounts, target))
                    .as("seed %d, target %d", seed, target)
                    .isEqualTo(tried(amounts, target));
        }
    }

    private static List<Long> tried(List<Long> amounts, long target) {
        List<Long> found = null;
        for (int mask = 0; mask < 1 << amounts.size(); mask++) {
            List<Long> chosen = new ArrayList<>();
            for (int index = 0; index < amounts.size(); index++) {
                if ((mask >> index & 1) == 1) {
                    chosen.add(amounts.get(index));
                }
            }
            boolean fits = chosen.size() > 1
                    && chosen.stream().mapToLong(Long::longValue).sum() == target;
            if (fits && found != null) {
                return null;
            }
            found = fits ? chosen : found;
        }
        return found;
    }

    private static List<Long> chosen(List<Long> amounts, long target) {
        return ChosenSum.only(amounts, Long::longValue, target);
    }
}
