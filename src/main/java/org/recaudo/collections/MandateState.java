// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.util.Locale;
import java.util.Optional;

/** Where a mandate stands: only one in force may be presented. */
public enum MandateState {
    /** Nobody ever agreed. */
    NONE,
    IN_FORCE,
    /** The payer or his bank said stop, or too many orders came back: nothing is presented until somebody acts. */
    SUSPENDED,
    ENDED;

    /** The code shown to people and kept in the database: {@code in-force}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What an event makes of this state, or nothing when it cannot happen there.
     *
     * <table>
     * <caption>From, by event</caption>
     * <tr><th></th><th>start</th><th>change</th><th>end</th><th>suspend</th><th>resume</th></tr>
     * <tr><td>none</td><td>in force</td><td>-</td><td>-</td><td>-</td><td>-</td></tr>
     * <tr><td>in force</td><td>-</td><td>in force</td><td>ended</td><td>suspended</td><td>-</td></tr>
     * <tr><td>suspended</td><td>-</td><td>in force</td><td>ended</td><td>-</td><td>in force</td></tr>
     * <tr><td>ended</td><td>in force</td><td>-</td><td>-</td><td>-</td><td>-</td></tr>
     * </table>
     *
     * A change lifts a suspension because it brings another account or card: what came back, came back from the old
     * one.
     */
    public Optional<MandateState> after(MandateEvent.Kind event) {
        return switch (this) {
            case NONE, ENDED -> when(event == MandateEvent.Kind.START, IN_FORCE);
            case IN_FORCE ->
                switch (event) {
                    case CHANGE -> Optional.of(IN_FORCE);
                    case END -> Optional.of(ENDED);
                    case SUSPEND -> Optional.of(SUSPENDED);
                    case START, RESUME -> Optional.empty();
                };
            case SUSPENDED ->
                switch (event) {
                    case CHANGE, RESUME -> Optional.of(IN_FORCE);
                    case END -> Optional.of(ENDED);
                    case START, SUSPEND -> Optional.empty();
                };
        };
    }

    private static Optional<MandateState> when(boolean possible, MandateState state) {
        return possible ? Optional.of(state) : Optional.empty();
    }
}
