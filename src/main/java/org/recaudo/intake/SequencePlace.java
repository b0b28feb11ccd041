// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake;

import org.jspecify.annotations.Nullable;

/**
 * Where the number of a delivery stands among those of its sender that were posted.
 *
 * @param before the greatest smaller number; null when there is none
 * @param after the smallest greater number; null when there is none
 * @param repeated whether another delivery has the same number
 */
public record SequencePlace(long number, @Nullable Long before, @Nullable Long after, boolean repeated) {

    /**
     * What is odd about it, in words; empty when it follows the one before.
     *
     * <p>Example: 455 after 453 gives {@code sequence 455 follows 453: 454 is missing}; 454 after that gives
     * {@code sequence 454 closes the gap between 453 and 455}.
     */
    public String note() {
        if (repeated) {
            return "sequence %d came before, in another file".formatted(number);
        }
        boolean gap = before != null && before < number - 1;
        if (after == null) {
            return gap ? "sequence %d follows %d: %s".formatted(number, before, missing()) : "";
        }
        if (!gap && before != null && after == number + 1) {
            return "sequence %d closes the gap between %d and %d".formatted(number, before, after);
        }
        String late = "sequence %d came after %d".formatted(number, after);
        return gap ? late + ": " + missing() : late;
    }

    private String missing() {
        long first = before == null ? number : before + 1;
        long last = number - 1;
        return first == last ? first + " is missing" : "%d to %d are missing".formatted(first, last);
    }
}
