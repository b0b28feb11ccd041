// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake;

import org.jspecify.annotations.Nullable;

/**
 * Where a numbered delivery stands among the others of its agreement.
 *
 * @param number its own number
 * @param before the nearest lower number that was posted; null when there is none
 * @param after the nearest higher one; null when there is none
 * @param repeated whether another delivery has the same number
 */
public record DeliveryNumbers(long number, @Nullable Long before, @Nullable Long after, boolean repeated) {

    /**
     * What an operator must know; empty when the delivery follows the last one, or is the first. 457 after 455 says
     * that 456 is missing.
     */
    public String doubt() {
        if (repeated) {
            return "its number %d was posted before".formatted(number);
        }
        String missing = before == null || before == number - 1 ? "" : missing(before + 1, number - 1);
        if (after == null) {
            return missing.isEmpty()
                    ? ""
                    : "its number is %d, the last one was %d: %s".formatted(number, before, missing);
        }
        return "its number %d comes late, %d was posted before it%s"
                .formatted(number, after, missing.isEmpty() ? "" : "; " + missing);
    }

    private static String missing(long from, long to) {
        return from == to ? "%d is missing".formatted(from) : "%d to %d are missing".formatted(from, to);
    }
}
