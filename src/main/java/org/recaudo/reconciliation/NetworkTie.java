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
 * The sides of one network as they stand on a date: what its files reported by payment day, what the bank credited, and
 * what was matched of both. Everything else is derived from this.
 *
 * @param reported payments less reversals by payment day, one amount for each file that told of the day
 * @param matches all matches made so far
 * @param openSettlements bank entries that no match has taken
 */
public record NetworkTie(
        String agreement,
        SettlementTerms terms,
        BusinessCalendar calendar,
        Map<LocalDate, List<Money>> reported,
        List<Match> matches,
        List<Settlement> openSettlements) {

    public NetworkTie {
        reported = new TreeMap<>(reported);
        matches = List.copyOf(matches);
        openSettlements = List.copyOf(openSettlements);
    }

    /** Payments less reversals of a day, over all files. */
    public Money gross(LocalDate day) {
        return reported.getOrDefault(day, List.of()).stream()
                .reduce(Money.zero(terms.tolerance().amount().currency()), Money::plus);
    }

    /** What no match has settled of each payment day, also when payments came in after the day was settled. */
    public List<ExpectedSettlement> openDays() {
        Map<LocalDate, Money> left = new TreeMap<>();
        reported.keySet().forEach(day -> left.put(day, gross(day)));
        for (Match match : matches) {
            for (ExpectedSettlement day : match.days()) {
                left.merge(day.paymentDay(), day.gross().negated(), Money::plus);
            }
        }
        Map<LocalDate, LocalDate> returned = Returns.lastByDay(matches);
        return left.entrySet().stream()
                .filter(day -> !day.getValue().isZero())
                .map(day -> expected(day.getKey(), day.getValue())
                        .notBefore(returned.getOrDefault(day.getKey(), LocalDate.MIN)))
                .toList();
    }

    /** The open days again, file by file, where several files make up what is open of a day. */
    private List<ExpectedSettlement> openParts(List<ExpectedSettlement> openDays) {
        Map<LocalDate, List<Money>> left = new TreeMap<>();
        reported.forEach((day, amounts) -> left.put(day, new ArrayList<>(amounts)));
        for (Match match : Returns.standing(matches)) {
            match.days().forEach(day -> left.getOrDefault(day.paymentDay(), new ArrayList<>())
                    .remove(day.gross()));
        }
        List<ExpectedSettlement> parts = new ArrayList<>();
        for (ExpectedSettlement day : openDays) {
            List<Money> amounts = left.getOrDefault(day.paymentDay(), List.of());
            Money sum = amounts.stream().reduce(Money::plus).orElse(day.gross().negated());
            if (amounts.size() > 1 && sum.equals(day.gross())) {
                amounts.stream()
                        .filter(amount -> !amount.isZero())
                        .forEach(amount -> parts.add(expected(day.paymentDay(), amount)));
            }
        }
        return parts;
    }

    private ExpectedSettlement expected(LocalDate day, Money amount) {
        return ExpectedSettlement.of(new CollectedGross(agreement, day, amount), terms, calendar);
    }

    /** New matches over what is open. */
    public SettlementMatching.Outcome match() {
        List<ExpectedSettlement> days = openDays();
        SettlementMatching.Outcome state = new SettlementMatching.Outcome(matches, days, openSettlements);
        return SettlementMatching.match(state, openParts(days), terms, calendar);
    }

    /** This tie with more matches made. */
    public NetworkTie with(SettlementMatching.Outcome outcome) {
        List<Match> all = new ArrayList<>(matches);
        all.addAll(outcome.matches());
        return new NetworkTie(agreement, terms, calendar, reported, all, outcome.openSettlements());
    }

    /** Every difference between the files and the bank that stands. */
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
                days.add(new SettledDay(
                        day, match.rule(), match.first().key(), match.receivedOn(), match.isPosted(terms), difference));
            }
        }
        for (ExpectedSettlement day : openDays()) {
            days.add(new SettledDay(day, null, null, null, false, day.net().negated()));
        }
        days.sort(Comparator.comparing((SettledDay day) -> day.expected().paymentDay())
                .thenComparing(day -> String.valueOf(day.settlement())));
        return days;
    }
}
