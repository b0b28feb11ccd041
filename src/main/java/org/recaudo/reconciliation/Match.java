// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.recaudo.intake.Withholding;
import org.recaudo.money.Money;

/**
 * Bank entries and payment days that are the same money. Either side may be several, never both.
 *
 * @param settlements in order of bank date and key, at least one
 * @param days in order of payment day, at least one
 */
public record Match(MatchRule rule, List<Settlement> settlements, List<ExpectedSettlement> days) {

    public Match {
        settlements = List.copyOf(settlements);
        days = List.copyOf(days);
        if (settlements.isEmpty() || days.isEmpty() || (settlements.size() > 1 && days.size() > 1)) {
            throw new IllegalStateException("A match of %d bank entries with %d payment days is none"
                    .formatted(settlements.size(), days.size()));
        }
    }

    public String agreement() {
        return days.get(0).agreement();
    }

    public Money received() {
        return settlements.stream().map(Settlement::amount).reduce(Money::plus).orElseThrow();
    }

    public Money expected() {
        return days.stream().map(ExpectedSettlement::net).reduce(Money::plus).orElseThrow();
    }

    public Money commission() {
        return days.stream()
                .map(ExpectedSettlement::commission)
                .reduce(Money::plus)
                .orElseThrow();
    }

    public Money commissionTax() {
        return days.stream()
                .map(ExpectedSettlement::commissionTax)
                .reduce(Money::plus)
                .orElseThrow();
    }

    /** What each tax kept back of these days, by its id; only taxes that did. */
    public Map<Withholding, Money> withheld() {
        Map<Withholding, Money> sums = new TreeMap<>(Comparator.comparing(Withholding::id));
        for (ExpectedSettlement day : days) {
            for (Withheld withheld : day.withheld()) {
                if (!withheld.money().isZero()) {
                    sums.merge(withheld.tax(), withheld.money(), Money::plus);
                }
            }
        }
        return sums;
    }

    /** What the agreement alone would have made the bank credit. */
    public Money agreed() {
        return days.stream()
                .map(ExpectedSettlement::agreedNet)
                .reduce(Money::plus)
                .orElseThrow();
    }

    /** What the payments sum to before anything is kept back. */
    public Money gross() {
        return days.stream().map(ExpectedSettlement::gross).reduce(Money::plus).orElseThrow();
    }

    /** What the bank credited over what was expected: negative when the network kept more than the agreement says. */
    public Money difference() {
        return received().minus(expected());
    }

    /** Whether the difference is small enough to be posted as commission: then nothing of the match stays open. */
    public boolean isPosted(SettlementTerms terms) {
        return Neighbours.distance(received(), expected())
                        .compareTo(terms.tolerance().amount())
                <= 0;
    }

    /** The entry that carries the commission's postings: the first one. */
    public Settlement first() {
        return settlements.get(0);
    }

    /** The day on which the money was complete at the bank. */
    public LocalDate receivedOn() {
        return settlements.get(settlements.size() - 1).bankDate();
    }

    /** The day on which the agreement says that the last of these payments is credited. */
    public LocalDate expectedOn() {
        return days.get(days.size() - 1).bankDate();
    }
}
