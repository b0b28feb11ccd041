// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.util.Locale;
import java.util.Optional;
import org.recaudo.formats.Outcome;

/** Where one presentation of an open item for direct debit stands. */
public enum OrderState {
    /** Sent, or about to be; nobody answered yet. */
    PRESENTED,
    COLLECTED,
    REJECTED,
    /** Collected, and taken back later. */
    REVERSED;

    /** The code kept in the database: {@code collected}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state with that code; refuses a code that no state has. */
    public static OrderState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /**
     * What a result makes of this state, or nothing when it cannot: only what was collected is taken back, and nothing
     * is collected or refused twice. A payment after a reject is taken, because networks try again by themselves.
     */
    public Optional<OrderState> after(Outcome result) {
        return switch (result) {
            case PAYMENT -> this == PRESENTED || this == REJECTED ? Optional.of(COLLECTED) : Optional.empty();
            case REJECT -> this == PRESENTED ? Optional.of(REJECTED) : Optional.empty();
            case REVERSAL -> this == COLLECTED ? Optional.of(REVERSED) : Optional.empty();
            case IGNORE, MANDATE_START, MANDATE_CHANGE, MANDATE_END -> Optional.empty();
        };
    }

    /** Whether the item waits for an answer, so that it must not be presented again. */
    public boolean isPending() {
        return this == PRESENTED;
    }
}
