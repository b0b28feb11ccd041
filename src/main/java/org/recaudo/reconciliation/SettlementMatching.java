// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

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

    /** What was matched, and what is left on either side. */
    public record Outcome(List<Match> matches, List<ExpectedSettlement> openDays, List<Settlement> openSettlements) {

        public Outcome {
            matches = List.copyOf(matches);
            openDays = List.copyOf(openDays);
            openSettlements = List.copyOf(openSettlements);
        }
    }

    private final OpenDays days;
    private final List<Match> earlier;
    private final List<Settlement> settlements;
    private final DaySearch search;
    private final Money exact;
    private final Money tolerance;
    private final List<Match> matches = new ArrayList<>();

    private SettlementMatching(Outcome state, OpenDays days, SettlementTerms terms, BusinessCalendar calendar) {
        this.days = days;
        this.earlier = state.matches();
        this.settlements = new ArrayList<>(state.openSettlements());
        this.settlements.sort(Comparator.comparing(Settlement::bankDate).thenComparing(Settlement::key));
        this.search = new DaySearch(terms, calendar);
        this.tolerance = terms.tolerance().amount();
        this.exact = Money.zero(tolerance.currency());
    }

    /** Matches what is open of one agreement whose days came in one delivery each. */
    public static Outcome match(
            List<ExpectedSettlement> days,
            List<Settlement> settlements,
            SettlementTerms terms,
            BusinessCalendar calendar) {
        return match(new Outcome(List.of(), days, settlements), List.of(), terms, calendar);
    }

    /**
     * Matches what is open of one agreement.
     *
     * @param state the matches of earlier runs, and what is open on either side
     * @param parts the open days again, delivery by delivery: a network that reports a day twice may pay it twice
     * @return the new matches, and what they leave
     */
    static Outcome match(
            Outcome state, List<ExpectedSettlement> parts, SettlementTerms terms, BusinessCalendar calendar) {
        OpenDays days = new OpenDays(state.openDays(), parts, terms, calendar);
        SettlementMatching matching = new SettlementMatching(state, days, terms, calendar);
        boolean reopened = true;
        while (reopened) {
            for (MatchRule rule : MatchRule.values()) {
                matching.apply(rule);
            }
            reopened = matching.takeBack();
        }
        return new Outcome(matching.matches, days.whole(), matching.settlements);
    }

    private void apply(MatchRule rule) {
        switch (rule) {
            case EXACT, OTHER_DATE -> {
                boolean onTheDate = rule == MatchRule.EXACT;
                eachCredit(rule, credit -> search.oneDay(days.whole(), credit, exact, onTheDate));
                eachCredit(rule, credit -> search.oneDay(days.parts(), credit, exact, onTheDate));
            }
            case SEVERAL_DAYS -> eachCredit(rule, credit -> search.row(days.whole(), credit, exact));
            case CHOSEN_DAYS -> eachCredit(rule, credit -> search.chosen(days.whole(), credit));
            case SEVERAL_CREDITS, CHOSEN_CREDITS -> eachDay(rule);
            case OTHER_TAX -> eachCredit(rule, credit -> search.otherTax(days.whole(), credit));
            case OTHER_AMOUNT -> eachCredit(rule, credit -> search.oneDay(days.whole(), credit, tolerance, false));
            case SEVERAL_DAYS_OTHER_AMOUNT -> eachCredit(rule, credit -> search.row(days.whole(), credit, tolerance));
            case OTHER_COMMISSION -> eachCredit(rule, credit -> search.otherCommission(days.whole(), credit));
            case RETURNED -> {
                // Comes last, in takeBack: what it opens is matched from the first rule on.
            }
        }
    }

    private void eachCredit(MatchRule rule, Function<Settlement, @Nullable List<ExpectedSettlement>> of) {
        for (Settlement credit : List.copyOf(settlements)) {
            List<ExpectedSettlement> found = of.apply(credit);
            if (found != null) {
                keep(new Match(rule, List.of(credit), found));
            }
        }
    }

    private void eachDay(MatchRule rule) {
        for (ExpectedSettlement day : days.whole()) {
            List<Settlement> found = search.credits(day, settlements, rule == MatchRule.SEVERAL_CREDITS);
            if (found != null) {
                keep(new Match(rule, found, List.of(day)));
            }
        }
    }

    private void keep(Match match) {
        matches.add(match);
        settlements.removeAll(match.settlements());
        match.days().forEach(days::settle);
    }

    /** Debits that take back a credit which was matched. Says whether any day is open again. */
    private boolean takeBack() {
        boolean reopened = false;
        for (Settlement debit : List.copyOf(settlements)) {
            List<Match> all = new ArrayList<>(earlier);
            all.addAll(matches);
            Match original = debit.amount().isNegative() ? Returns.original(debit, Returns.standing(all)) : null;
            if (original != null) {
                matches.add(new Match(
                        MatchRule.RETURNED,
                        List.of(debit),
                        original.days().stream()
                                .map(ExpectedSettlement::negated)
                                .toList()));
                settlements.remove(debit);
                original.days().forEach(day -> days.reopen(day, debit.bankDate()));
                reopened = true;
            }
        }
        return reopened;
    }
}
