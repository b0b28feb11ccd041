// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recaudo.ledger.AccountNumber;

/**
 * A household's permission to debit it under one agreement: the history of what happened to it. State and instrument
 * follow from the history and are never kept beside it.
 *
 * <p>Example: a start on 3 March, a suspension on 10 June and a change on 2 July leave it in force with the instrument
 * that the change brought.
 */
public record Mandate(String agreement, AccountNumber account, List<MandateEvent> history) {

    public Mandate {
        history = List.copyOf(history);
        MandateState state = MandateState.NONE;
        for (MandateEvent event : history) {
            MandateState from = state;
            state = from.after(event.kind())
                    .orElseThrow(() -> new IllegalStateException("The mandate of %s under %s is %s and cannot %s"
                            .formatted(
                                    account,
                                    agreement,
                                    from.code(),
                                    event.kind().code())));
        }
    }

    /** A mandate that nobody gave yet. */
    public static Mandate none(String agreement, AccountNumber account) {
        return new Mandate(agreement, account, List.of());
    }

    public MandateState state() {
        MandateState state = MandateState.NONE;
        for (MandateEvent event : history) {
            state = state.after(event.kind()).orElseThrow();
        }
        return state;
    }

    /** The account or card of the latest start or change that brought one. */
    public Optional<Instrument> instrument() {
        Instrument latest = null;
        for (MandateEvent event : history) {
            latest = event.instrument() == null ? latest : event.instrument();
        }
        return Optional.ofNullable(latest);
    }

    /** The version that brought the account or card of {@link #instrument()}; 0 when none did. */
    public int instrumentVersion() {
        int version = 0;
        for (int index = 0; index < history.size(); index++) {
            version = history.get(index).instrument() == null ? version : index + 1;
        }
        return version;
    }

    /** The day of the latest start, change or resumption; refuses a mandate that nobody gave. */
    public LocalDate renewedOn() {
        return history.stream()
                .filter(event -> event.kind() != MandateEvent.Kind.SUSPEND && event.kind() != MandateEvent.Kind.END)
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .date();
    }

    /** How many events it has: names its version. */
    public int version() {
        return history.size();
    }

    /**
     * Why an event cannot follow; null when it can. Besides what the state allows, an event must not be dated before
     * the last one, because what happened in between was decided without it.
     */
    public @Nullable MandateFault fault(MandateEvent event) {
        if (state().after(event.kind()).isEmpty()) {
            return MandateFault.NOT_NOW;
        }
        LocalDate last = history.isEmpty()
                ? LocalDate.MIN
                : history.get(history.size() - 1).date();
        return event.date().isBefore(last) ? MandateFault.OUT_OF_ORDER : null;
    }

    /** Whether the latest event says the very same: the file that tells it again tells nothing new. */
    public boolean endsWith(MandateEvent event) {
        if (history.isEmpty()) {
            return false;
        }
        MandateEvent last = history.get(history.size() - 1);
        return last.kind() == event.kind()
                && last.date().equals(event.date())
                && java.util.Objects.equals(last.instrument(), event.instrument());
    }

    /** The mandate with one event more; refuses what {@link #fault} finds. */
    public Mandate with(MandateEvent event) {
        if (fault(event) != null) {
            throw new IllegalStateException("The mandate of %s under %s is %s and cannot %s on %s"
                    .formatted(account, agreement, state().code(), event.kind().code(), event.date()));
        }
        List<MandateEvent> longer = new ArrayList<>(history);
        longer.add(event);
        return new Mandate(agreement, account, longer);
    }
}
