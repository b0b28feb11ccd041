// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
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
        for (Settlement settlement : state.openSettlements()) {
            discrepancies.ofSettlement(settlement, state.matches(), days);
        }
        days.forEach(day -> discrepancies.ofDay(day, statementsUntil));
        return List.copyOf(discrepancies.found);
    }

    private void ofMatch(Match match) {
        if (!match.difference().isZero()) {
            found.add(ofBoth(DiscrepancyKind.COMMISSION, match));
        } else if (!match.receivedOn().equals(match.expectedOn())) {
            found.add(ofBoth(DiscrepancyKind.TIMING, match));
        }
    }

    private Discrepancy ofBoth(DiscrepancyKind kind, Match match) {
        return new Discrepancy(
                kind,
                match.agreement(),
                subject(match.first()),
                match.expectedOn(),
                match.receivedOn(),
                match.expected(),
                match.received());
    }

    private void ofSettlement(Settlement settlement, List<Match> matches, List<ExpectedSettlement> days) {
        Money nothing = Money.zero(settlement.amount().currency());
        if (matches.stream().anyMatch(match -> repeats(settlement, match))) {
            found.add(unexpected(DiscrepancyKind.DUPLICATE, settlement, nothing));
            return;
        }
        ExpectedSettlement near = dueThen(settlement, days);
        if (near == null) {
            found.add(unexpected(DiscrepancyKind.MISSING_IN_FILE, settlement, nothing));
            return;
        }
        days.remove(near);
        found.add(new Discrepancy(
                DiscrepancyKind.UNKNOWN,
                settlement.agreement(),
                subject(settlement),
                near.bankDate(),
                settlement.bankDate(),
                near.net(),
                settlement.amount()));
    }

    private Discrepancy unexpected(DiscrepancyKind kind, Settlement settlement, Money nothing) {
        return new Discrepancy(
                kind,
                settlement.agreement(),
                subject(settlement),
                null,
                settlement.bankDate(),
                nothing,
                settlement.amount());
    }

    /** The same amount again, not before it was settled and within the days of grace: the network paid twice. */
    private boolean repeats(Settlement settlement, Match match) {
        return match.received().equals(settlement.amount())
                && !settlement.bankDate().isBefore(match.receivedOn())
                && !settlement.bankDate().isAfter(terms.graceEnds(match.receivedOn(), calendar));
    }

    private @Nullable ExpectedSettlement dueThen(Settlement settlement, List<ExpectedSettlement> days) {
        return days.stream()
                .filter(day -> day.bankDate().equals(settlement.bankDate()))
                .findFirst()
                .orElse(null);
    }

    private void ofDay(ExpectedSettlement day, @Nullable LocalDate statementsUntil) {
        boolean overdue = statementsUntil != null
                && !terms.graceEnds(day.bankDate(), calendar).isAfter(statementsUntil);
        found.add(new Discrepancy(
                overdue ? DiscrepancyKind.MISSING_IN_BANK : DiscrepancyKind.TIMING,
                day.agreement(),
                "day/" + day.agreement() + "/" + day.paymentDay(),
                day.bankDate(),
                null,
                day.net(),
                Money.zero(day.net().currency())));
    }

    private static String subject(Settlement settlement) {
        return "entry/" + settlement.key();
    }
}
