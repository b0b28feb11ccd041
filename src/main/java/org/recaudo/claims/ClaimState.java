// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims;

import java.util.Locale;
import java.util.Set;

/**
 * How far a claim has come. A claim only moves forward, each step is one row of its history, and no state is reached
 * twice.
 */
public enum ClaimState {
    /** Prepared from the services rendered; the insurer knows nothing of it. */
    ESTIMATED,
    /** Released by the fund's own reviewer, for agreements that ask for it. */
    APPROVED,
    /** Sent in a bundle; from here on it is owed. */
    BUNDLED;

    /** The states that may follow this one. */
    public Set<ClaimState> next() {
        return switch (this) {
            case ESTIMATED -> Set.of(APPROVED, BUNDLED);
            case APPROVED -> Set.of(BUNDLED);
            case BUNDLED -> Set.of();
        };
    }

    /** The word in tables, configuration and reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #word()}; refuses any other word, naming the known ones. */
    public static ClaimState ofWord(String word) {
        for (ClaimState state : values()) {
            if (state.word().equals(word)) {
                return state;
            }
        }
        throw new IllegalArgumentException("Claim state '%s' is none of estimated, approved, bundled".formatted(word));
    }
}
