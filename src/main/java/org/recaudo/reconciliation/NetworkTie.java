// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.recaudo.money.BusinessCalendar;
import org.recaudo.money.Money;

/**
 * The two sides of one network as they stand on a date: what its files reported by payment day, what the bank credited,
 * and what was matched of both. Everything else is derived from this.
 *
 * @param gross payments less reversals by payment day, all of them
 * @param matches all matches made so far
 * @param openSettlements bank entries that no match has taken
 */
public record NetworkTie(
        String agreement,
        SettlementTerms terms,
        BusinessCalendar calendar,
        Map<LocalDate, Money> gross,
        List<Match> matches,
        List<Settlement> openSettlements) {

    public NetworkTie {
        gross = new TreeMap<>(gross);
        matches = List.copyOf(matches);
        openSettlements = List.copyOf(openSettlements);
    }

    /** What no match has settled of each payment day, also when payments came in after the day was settled. */
    public List<ExpectedSettlement> openDays() {
        Map<LocalDate, Money> left = new TreeMap<>(gross);
        for (Match match : matches) {
            for (ExpectedSettlement day : match.days()) {
                left.merge(day.paymentDay(), day.gross().negated(), Money::plus);
            }
        }
        return left.entrySet().stream()
                .filter(day -> !day.getValue().isZero())
                .map(day -> new CollectedGross(agreement, day.getKey(), day.getValue()))
                .map(day -> ExpectedSettlement.of(day, terms, calendar))
                .toList();
    }

    /** New matches over what is open. */
    public SettlementMatching.Outcome match() {
        return SettlementMatching.match(openDays(), openSettlements, terms, calendar);
    }

    /** This tie with more matches made. */
    public NetworkTie with(SettlementMatching.Outcome outcome) {
        List<Match> all = new ArrayList<>(matches);
        all.addAll(outcome.matches());
        return new NetworkTie(agreement, terms, calendar, gross, all, outcome.openSettlements());
    }

    /** Every difference that stands. */
    public List<Discrepancy> discrepancies(@Nullable LocalDate statementsUntil) {
        return Discrepancies.of(
                new SettlementMatching.Outcome(matches, openDays(), openSettlements), terms, calendar, statementsUntil);
    }

    /** Every payment day, settled or open, in order; a day that was settled in parts stands once for each. */
    public List<SettledDay> days() {
        List<SettledDay> days = new ArrayList<>();
        for (Match match : matches) {
            for (ExpectedSettlement day : match.days()) {
                boolean last = day.equals(match.days().get(match.days().size() - 1));
                Money difference =
                        last ? match.difference() : Money.zero(day.gross().currency());
                days.add(new SettledDay(day, match.rule(), match.first().key(), match.receivedOn(), difference));
            }
        }
        for (ExpectedSettlement day : openDays()) {
            days.add(new SettledDay(day, null, null, null, day.net().negated()));
        }
        days.sort(Comparator.comparing((SettledDay day) -> day.expected().paymentDay())
                .thenComparing(day -> String.valueOf(day.settlement())));
        return days;
    }
}
