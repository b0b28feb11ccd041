// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

/** A count that a message states about itself, as text. */
final class StatedCount {
    /** The text is no count. */
    static final long NONE = -1;

    private static final int DIGITS_MAX = 15;

    private StatedCount() {}

    /** The number that the digits make, or {@link #NONE}. */
    static long of(String text) {
        boolean digits = !text.isEmpty()
                && text.length() <= DIGITS_MAX
                && text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
        return digits ? Long.parseLong(text) : NONE;
    }
}
