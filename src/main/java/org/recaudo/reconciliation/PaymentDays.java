// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many payment days of all networks tie out in file, bank and ledger, and how many do not. A day that a network's
 * files told of is open until reconciliation marked it settled, and again once something reopened it: of two days, of
 * which one was settled and reopened and the other never settled, both are open and one is reopened.
 *
 * @param settled days that tie out
 * @param open all other days, with those that were reopened
 * @param reopened the last event of each day that was settled once and is not any more, by agreement and payment day
 */
public record PaymentDays(int settled, int open, List<DayEvent> reopened) {

    public PaymentDays {
        reopened = List.copyOf(reopened);
    }

    /**
     * @param days every payment day, as {@link ReconciliationBook#days} tells
     * @param history what became of them, as {@link ReconciliationBook#history} tells of the same date
     */
    public static PaymentDays of(Collection<SettledDay> days, Collection<DayEvent> history) {
        Map<Day, List<DayEvent>> events = new TreeMap<>();
        days.forEach(day -> events.computeIfAbsent(
                new Day(day.expected().agreement(), day.expected().paymentDay()), told -> new ArrayList<>()));
        history.forEach(event -> events.computeIfAbsent(
                        new Day(event.agreement(), event.paymentDay()), told -> new ArrayList<>())
                .add(event));
        List<DayEvent> last = events.values().stream()
                .filter(told -> !told.isEmpty())
                .map(told -> told.get(told.size() - 1))
                .toList();
        int settled = (int) last.stream().filter(DayEvent::settled).count();
        List<DayEvent> reopened =
                last.stream().filter(event -> !event.settled()).toList();
        return new PaymentDays(settled, events.size() - settled, reopened);
    }

    private record Day(String agreement, LocalDate day) implements Comparable<Day> {

        @Override
        public int compareTo(Day other) {
            int byAgreement = agreement.compareTo(other.agreement);
            return byAgreement == 0 ? day.compareTo(other.day) : byAgreement;
        }
    }
}
