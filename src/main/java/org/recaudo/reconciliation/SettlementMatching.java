// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recaudo.money.BusinessCalendar;
import org.recaudo.money.Money;

/**
 * Finds which bank entries are the money of which payment days of one agreement, the surest way first: see
 * {@link MatchRule}. Depends on the sets that it is given, never on the order in which files came.
 */
public final class SettlementMatching {

    /** Days in a row that one credit may settle; keeps a credit from swallowing a season by coincidence. */
    private static final int ROW_MAX = 31;

    /** What was matched, and what is left on either side. */
    public record Outcome(List<Match> matches, List<ExpectedSettlement> openDays, List<Settlement> openSettlements) {

        public Outcome {
            matches = List.copyOf(matches);
            openDays = List.copyOf(openDays);
            openSettlements = List.copyOf(openSettlements);
        }
    }

    private final SettlementTerms terms;
    private final BusinessCalendar calendar;
    private final List<ExpectedSettlement> days;
    private final List<Settlement> settlements;
    private final List<Match> matches = new ArrayList<>();

    private SettlementMatching(
            SettlementTerms terms,
            BusinessCalendar calendar,
            List<ExpectedSettlement> days,
            List<Settlement> settlements) {
        this.terms = terms;
        this.calendar = calendar;
        this.days = new ArrayList<>(days);
        this.days.sort(Comparator.comparing(ExpectedSettlement::paymentDay));
        this.settlements = new ArrayList<>(settlements);
        this.settlements.sort(Comparator.comparing(Settlement::bankDate).thenComparing(Settlement::key));
    }

    /** Matches what is open of one agreement. */
    public static Outcome match(
            List<ExpectedSettlement> days,
            List<Settlement> settlements,
            SettlementTerms terms,
            BusinessCalendar calendar) {
        SettlementMatching matching = new SettlementMatching(terms, calendar, days, settlements);
        for (MatchRule rule : MatchRule.values()) {
            matching.apply(rule);
        }
        return new Outcome(matching.matches, matching.days, matching.settlements);
    }

    private void apply(MatchRule rule) {
        Money exact = Money.zero(terms.amountTolerance().currency());
        switch (rule) {
            case EXACT, OTHER_DATE -> eachCredit(rule, credit -> oneDay(credit, exact, rule == MatchRule.EXACT));
            case SEVERAL_DAYS -> eachCredit(rule, credit -> severalDays(credit, exact));
            case SEVERAL_CREDITS -> severalCredits();
            case OTHER_AMOUNT -> eachCredit(rule, credit -> oneDay(credit, terms.amountTolerance(), false));
            case SEVERAL_DAYS_OTHER_AMOUNT -> eachCredit(rule, credit -> severalDays(credit, terms.amountTolerance()));
        }
    }

    private void eachCredit(MatchRule rule, Function<Settlement, @Nullable List<ExpectedSettlement>> search) {
        for (Settlement credit : List.copyOf(settlements)) {
            List<ExpectedSettlement> found = search.apply(credit);
            if (found != null) {
                keep(new Match(rule, List.of(credit), found));
            }
        }
    }

    private void severalCredits() {
        for (ExpectedSettlement day : List.copyOf(days)) {
            List<Settlement> inTime = settlements.stream()
                    .filter(credit -> inTime(day.bankDate(), credit.bankDate()))
                    .toList();
            Neighbours<Settlement> neighbours = new Neighbours<>(inTime, Settlement::amount, credit -> true);
            List<Settlement> row =
                    neighbours.nearest(day.net(), Money.zero(day.net().currency()));
            if (row != null) {
                keep(new Match(MatchRule.SEVERAL_CREDITS, row, List.of(day)));
            }
        }
    }

    private @Nullable List<ExpectedSettlement> oneDay(Settlement credit, Money tolerance, boolean onTheDate) {
        return days.stream()
                .filter(day -> onTheDate
                        ? day.bankDate().equals(credit.bankDate())
                        : inTime(day.bankDate(), credit.bankDate()))
                .filter(day -> Neighbours.distance(day.net(), credit.amount()).compareTo(tolerance) <= 0)
                .min(Comparator.comparing((ExpectedSettlement day) -> Neighbours.distance(day.net(), credit.amount()))
                        .thenComparingLong(day -> daysApart(day.bankDate(), credit.bankDate()))
                        .thenComparing(ExpectedSettlement::paymentDay))
                .map(List::of)
                .orElse(null);
    }

    private @Nullable List<ExpectedSettlement> severalDays(Settlement credit, Money tolerance) {
        List<ExpectedSettlement> due = days.stream()
                .filter(day -> !day.bankDate().minusDays(terms.dayTolerance()).isAfter(credit.bankDate()))
                .toList();
        List<ExpectedSettlement> latest = due.subList(Math.max(0, due.size() - ROW_MAX), due.size());
        return new Neighbours<>(latest, ExpectedSettlement::net, last -> inTime(last.bankDate(), credit.bankDate()))
                .nearest(credit.amount(), tolerance);
    }

    private void keep(Match match) {
        matches.add(match);
        settlements.removeAll(match.settlements());
        days.removeAll(match.days());
    }

    private boolean inTime(LocalDate expected, LocalDate found) {
        return !found.isBefore(expected.minusDays(terms.dayTolerance()))
                && !found.isAfter(terms.graceEnds(expected, calendar));
    }

    private static long daysApart(LocalDate left, LocalDate right) {
        return Math.abs(left.toEpochDay() - right.toEpochDay());
    }
}
