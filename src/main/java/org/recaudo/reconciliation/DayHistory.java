// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recaudo.money.Money;

/**
 * Sees which payment days of one network tie out now, and which settled days something opened. A day ties out when
 * every payment that files reported of it was credited, what the credits differ by is posted, and the books hold the
 * same. What happened between two runs is seen also when the day ties out again at the end.
 */
public final class DayHistory {

    /** What happened to a day. */
    private record What(DayEvent.Cause cause, String subject, Money amount) {}

    private final NetworkTie tie;
    private final Map<LocalDate, Money> booked;
    private final LocalDate on;
    private final Map<LocalDate, List<Match>> matchesOf = new HashMap<>();
    private final Set<LocalDate> open = new HashSet<>();

    /**
     * @param tie with the matches of this run
     * @param booked what the books hold of days that are not settled unchanged; a day that is missing holds nothing
     * @param on business date
     */
    public DayHistory(NetworkTie tie, Map<LocalDate, Money> booked, LocalDate on) {
        this.tie = tie;
        this.booked = booked;
        this.on = on;
        for (Match match : tie.matches()) {
            for (ExpectedSettlement day : match.days()) {
                matchesOf
                        .computeIfAbsent(day.paymentDay(), date -> new ArrayList<>())
                        .add(match);
            }
        }
        tie.openDays().forEach(day -> open.add(day.paymentDay()));
        for (Match match : Returns.standing(tie.matches())) {
            if (!match.isPosted(tie.terms())) {
                match.days().forEach(day -> open.add(day.paymentDay()));
            }
        }
    }

    /** Days that are new, open or changed since their last event: of these the books must be asked. */
    public Set<LocalDate> changed(Map<LocalDate, DayEvent> last) {
        Set<LocalDate> changed = new TreeSet<>();
        for (LocalDate day : tie.reported().keySet()) {
            DayEvent event = last.get(day);
            if (event == null || !event.settled() || !event.state().equals(state(day))) {
                changed.add(day);
            }
        }
        return changed;
    }

    /** What happened since the last event of each day, in order of days. */
    public List<DayEvent> events(Map<LocalDate, DayEvent> last) {
        List<DayEvent> events = new ArrayList<>();
        for (LocalDate day : changed(last)) {
            DayEvent before = last.get(day);
            boolean tiesOut = tiesOut(day);
            if (before != null && before.settled()) {
                before = reopened(day, before);
                events.add(before);
            }
            if (tiesOut) {
                events.add(event(day, before, new What(DayEvent.Cause.TIED, lastEntry(day), tie.gross(day))));
            }
        }
        return events;
    }

    /** The days on which the books hold something else than files reported, with what they hold. */
    public Map<LocalDate, Money> misbooked(Map<LocalDate, DayEvent> last) {
        Map<LocalDate, Money> misbooked = new TreeMap<>();
        for (LocalDate day : changed(last)) {
            if (!held(day).equals(tie.gross(day))) {
                misbooked.put(day, held(day));
            }
        }
        return misbooked;
    }

    private boolean tiesOut(LocalDate day) {
        return !open.contains(day) && held(day).equals(tie.gross(day));
    }

    private Money held(LocalDate day) {
        return booked.getOrDefault(
                day, Money.zero(tie.terms().tolerance().amount().currency()));
    }

    private DayEvent reopened(LocalDate day, DayEvent settled) {
        DayEvent.State now = state(day);
        List<Match> matches = matchesOf.getOrDefault(day, List.of());
        if (now.deliveries() > settled.state().deliveries()) {
            Money more = now.gross().minus(settled.state().gross());
            return event(day, settled, new What(DayEvent.Cause.LATE_FILE, "", more));
        }
        if (now.matches() > settled.state().matches()) {
            List<Match> fresh = matches.stream()
                    .filter(match -> match.rule() == MatchRule.RETURNED)
                    .toList();
            Match match = fresh.isEmpty() ? matches.get(matches.size() - 1) : fresh.get(fresh.size() - 1);
            DayEvent.Cause cause = fresh.isEmpty() ? DayEvent.Cause.BANK_ENTRY : DayEvent.Cause.TAKEN_BACK;
            return event(day, settled, new What(cause, match.first().key().toString(), match.received()));
        }
        return event(day, settled, new What(DayEvent.Cause.LEDGER, "", held(day).minus(now.gross())));
    }

    private String lastEntry(LocalDate day) {
        List<Match> matches = matchesOf.getOrDefault(day, List.of());
        return matches.isEmpty()
                ? ""
                : matches.get(matches.size() - 1).first().key().toString();
    }

    private DayEvent event(LocalDate day, @Nullable DayEvent before, What what) {
        return new DayEvent(
                tie.agreement(),
                day,
                before == null ? 1 : before.turn() + 1,
                what.cause() == DayEvent.Cause.TIED,
                on,
                state(day),
                what.cause(),
                what.subject(),
                what.amount(),
                List.of());
    }

    private DayEvent.State state(LocalDate day) {
        return new DayEvent.State(
                tie.gross(day),
                tie.reported().getOrDefault(day, List.of()).size(),
                matchesOf.getOrDefault(day, List.of()).size());
    }
}
