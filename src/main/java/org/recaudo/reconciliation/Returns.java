// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which matches stand, and which the bank took back afterwards. */
final class Returns {

    private Returns() {}

    /** The matches that no later debit took back, without those debits, in the order given. */
    static List<Match> standing(List<Match> matches) {
        List<Match> standing = new ArrayList<>();
        matches.stream().filter(match -> match.rule() != MatchRule.RETURNED).forEach(standing::add);
        for (Match match : inTurn(matches)) {
            if (match.rule() == MatchRule.RETURNED) {
                Match original = original(match.first(), standing);
                if (original != null) {
                    standing.remove(original);
                }
            }
        }
        return List.copyOf(standing);
    }

    /** The latest standing match whose credit the debit takes back to the cent; null when there is none. */
    static @Nullable Match original(Settlement debit, List<Match> standing) {
        Match original = null;
        for (Match match : standing) {
            boolean fits = match.received().equals(debit.amount().negated())
                    && !match.receivedOn().isAfter(debit.bankDate())
                    && !match.settlements().contains(debit);
            if (fits && (original == null || later(match, original))) {
                original = match;
            }
        }
        return original;
    }

    /** By payment day, the date of the last debit that took its money back. */
    static Map<LocalDate, LocalDate> lastByDay(List<Match> matches) {
        Map<LocalDate, LocalDate> last = new HashMap<>();
        for (Match match : matches) {
            if (match.rule() == MatchRule.RETURNED) {
                match.days()
                        .forEach(day ->
                                last.merge(day.paymentDay(), match.receivedOn(), (a, b) -> a.isAfter(b) ? a : b));
            }
        }
        return last;
    }

    private static List<Match> inTurn(List<Match> matches) {
        return matches.stream()
                .sorted(Comparator.comparing(Match::receivedOn)
                        .thenComparing(match -> match.first().key()))
                .toList();
    }

    private static boolean later(Match match, Match than) {
        int order = match.receivedOn().compareTo(than.receivedOn());
        return order > 0
                || (order == 0 && match.first().key().compareTo(than.first().key()) > 0);
    }
}
