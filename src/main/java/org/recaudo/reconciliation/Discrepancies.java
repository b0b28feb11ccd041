// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recaudo.money.BusinessCalendar;
import org.recaudo.money.Money;

/**
 * Explains what one agreement's matches left over. Derived from what is open at the time, never stored as a state: a
 * payment day that was in transit yesterday may be matched or missing today.
 */
public final class Discrepancies {

    private final SettlementTerms terms;
    private final BusinessCalendar calendar;
    private final List<Discrepancy> found = new ArrayList<>();

    private Discrepancies(SettlementTerms terms, BusinessCalendar calendar) {
        this.terms = terms;
        this.calendar = calendar;
    }

    /**
     * Every difference of one agreement.
     *
     * @param state all matches, also of earlier runs, and what none of them has taken
     * @param statementsUntil the last day that the bank's statements cover; null when there is none
     */
    public static List<Discrepancy> of(
            SettlementMatching.Outcome state,
            SettlementTerms terms,
            BusinessCalendar calendar,
            @Nullable LocalDate statementsUntil) {
        Discrepancies discrepancies = new Discrepancies(terms, calendar);
        state.matches().forEach(discrepancies::ofMatch);
        List<ExpectedSettlement> days = new ArrayList<>(state.openDays());
        List<Match> standing = Returns.standing(state.matches());
        for (Settlement settlement : state.openSettlements()) {
            discrepancies.ofSettlement(settlement, standing, days);
        }
        days.forEach(day -> discrepancies.ofDay(day, statementsUntil));
        return List.copyOf(discrepancies.found);
    }

    private void ofMatch(Match match) {
        int taxes = match.agreed().compareTo(match.expected());
        if (match.rule() == MatchRule.RETURNED) {
            found.add(ofMatch(
                    DiscrepancyReason.RETURNED,
                    match,
                    Money.zero(match.received().currency())));
        } else if (taxes != 0) {
            DiscrepancyReason reason = taxes > 0 ? DiscrepancyReason.TAX_WITHHELD : DiscrepancyReason.TAX_NOT_WITHHELD;
            found.add(ofMatch(reason, match, match.agreed()));
        } else if (!match.difference().isZero()) {
            DiscrepancyReason reason =
                    match.isPosted(terms) ? DiscrepancyReason.COMMISSION_POSTED : DiscrepancyReason.COMMISSION_OFF;
            found.add(ofMatch(reason, match, match.expected()));
        } else if (!match.receivedOn().equals(match.expectedOn())) {
            found.add(ofMatch(DiscrepancyReason.OTHER_DAY, match, match.expected()));
        }
    }

    private static Discrepancy ofMatch(DiscrepancyReason reason, Match match, Money expected) {
        return new Discrepancy(
                reason,
                match.agreement(),
                subject(match.first()),
                match.expectedOn(),
                match.receivedOn(),
                expected,
                match.received(),
                true);
    }

    private void ofSettlement(Settlement settlement, List<Match> matches, List<ExpectedSettlement> days) {
        if (settlement.amount().isNegative()) {
            found.add(unexpected(DiscrepancyReason.TAKEN, settlement));
            return;
        }
        if (matches.stream().anyMatch(match -> repeats(settlement, match))) {
            found.add(unexpected(DiscrepancyReason.CREDITED_AGAIN, settlement));
            return;
        }
        ExpectedSettlement near = dueThen(settlement, days);
        if (near == null) {
            found.add(unexpected(DiscrepancyReason.NO_PAYMENTS, settlement));
            return;
        }
        days.remove(near);
        found.add(new Discrepancy(
                DiscrepancyReason.OTHER_AMOUNT,
                settlement.agreement(),
                subject(settlement),
                near.bankDate(),
                settlement.bankDate(),
                near.net(),
                settlement.amount(),
                false));
    }

    private static Discrepancy unexpected(DiscrepancyReason reason, Settlement settlement) {
        return new Discrepancy(
                reason,
                settlement.agreement(),
                subject(settlement),
                null,
                settlement.bankDate(),
                Money.zero(settlement.amount().currency()),
                settlement.amount(),
                false);
    }

    /** The same amount again, not before it was settled and within the days of grace: the network paid twice. */
    private boolean repeats(Settlement settlement, Match match) {
        return match.received().equals(settlement.amount())
                && !settlement.bankDate().isBefore(match.receivedOn())
                && !settlement.bankDate().isAfter(terms.graceEnds(match.receivedOn(), calendar));
    }

    private static @Nullable ExpectedSettlement dueThen(Settlement settlement, List<ExpectedSettlement> days) {
        return days.stream()
                .filter(day -> day.bankDate().equals(settlement.bankDate()))
                .min(Comparator.comparing(
                                (ExpectedSettlement day) -> Neighbours.distance(day.net(), settlement.amount()))
                        .thenComparing(ExpectedSettlement::paymentDay))
                .orElse(null);
    }

    private void ofDay(ExpectedSettlement day, @Nullable LocalDate statementsUntil) {
        boolean overdue = statementsUntil != null
                && !terms.graceEnds(day.bankDate(), calendar).isAfter(statementsUntil);
        found.add(new Discrepancy(
                overdue ? DiscrepancyReason.NO_CREDIT : DiscrepancyReason.IN_TRANSIT,
                day.agreement(),
                "day/" + day.agreement() + "/" + day.paymentDay(),
                day.bankDate(),
                null,
                day.net(),
                Money.zero(day.net().currency()),
                false));
    }

    private static String subject(Settlement settlement) {
        return "entry/" + settlement.key();
    }
}
