// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges;

import org.recaudo.money.Money;

/**
 * The monthly amount of one role for ages {@code from <= age < to}.
 *
 * <p>Half-open, so that no age has two prices: with bands 0-26 and 26-36 a member of 26 pays the second.
 *
 * @param from first age of the band
 * @param to first age after it; {@link #NO_END} for the last band
 * @param amount price of a whole month before tax; zero is a price (a newborn may be free)
 */
public record TariffBand(int from, int to, Money amount) {

    /** The end of a band that has none. */
    public static final int NO_END = Integer.MAX_VALUE;

    public TariffBand {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("a band from age %d to %d holds no age".formatted(from, to));
        }
        if (amount.isNegative()) {
            throw new IllegalArgumentException(
                    "the band from age %d has the negative amount %s".formatted(from, amount));
        }
    }

    /** Whether a member of this age pays this band. */
    public boolean holds(int age) {
        return from <= age && age < to;
    }

    /** The ages for people: {@code 26-35} or {@code 66 and over}. */
    public String ages() {
        return to == NO_END ? from + " and over" : to == from + 1 ? String.valueOf(from) : from + "-" + (to - 1);
    }
}
