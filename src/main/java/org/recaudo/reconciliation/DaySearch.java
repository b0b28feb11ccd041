// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recaudo.money.BusinessCalendar;
import org.recaudo.money.Money;

/** Looks for the payment days that one credit settles, and for the credits that settle one day. */
record DaySearch(SettlementTerms terms, BusinessCalendar calendar) {

    /** Days in a row that one credit may settle; keeps a credit from swallowing a season by coincidence. */
    private static final int ROW_MAX = 31;

    /** The one day whose net is nearest to the credit within the tolerance. */
    @Nullable
    List<ExpectedSettlement> oneDay(
            List<ExpectedSettlement> days, Settlement credit, Money tolerance, boolean onTheDate) {
        return days.stream()
                .filter(day -> onTheDate ? day.bankDate().equals(credit.bankDate()) : inTime(day, credit))
                .filter(day -> Neighbours.distance(day.net(), credit.amount()).compareTo(tolerance) <= 0)
                .min(nearest(credit))
                .map(List::of)
                .orElse(null);
    }

    /** Days in a row. */
    @Nullable
    List<ExpectedSettlement> row(List<ExpectedSettlement> days, Settlement credit, Money tolerance) {
        List<ExpectedSettlement> due = due(days, credit, ROW_MAX);
        return new Neighbours<>(due, ExpectedSettlement::net, last -> inTime(last, credit))
                .nearest(credit.amount(), tolerance);
    }

    /** Days that need be no neighbours. */
    @Nullable
    List<ExpectedSettlement> chosen(List<ExpectedSettlement> days, Settlement credit) {
        List<ExpectedSettlement> due = due(days, credit, ChosenSum.ITEMS_MAX);
        List<ExpectedSettlement> chosen = ChosenSum.only(
                due, day -> day.net().minorUnits(), credit.amount().minorUnits());
        return chosen != null && inTime(chosen.get(chosen.size() - 1), credit) ? chosen : null;
    }

    /** The one day whose net with other taxes than agreed is the credit, to the cent. */
    @Nullable
    List<ExpectedSettlement> otherTax(List<ExpectedSettlement> days, Settlement credit) {
        return days.stream()
                .filter(day -> inTime(day, credit))
                .flatMap(day -> day.otherTaxes().stream())
                .filter(day -> day.net().equals(credit.amount()))
                .findFirst()
                .map(List::of)
                .orElse(null);
    }

    /** The one day that is due on the credit's date, where the difference may be a commission's. */
    @Nullable
    List<ExpectedSettlement> otherCommission(List<ExpectedSettlement> days, Settlement credit) {
        return days.stream()
                .filter(day -> day.bankDate().equals(credit.bankDate()))
                .filter(day ->
                        Neighbours.distance(day.net(), credit.amount()).compareTo(terms.commissionOff(day.gross()))
                                <= 0)
                .min(nearest(credit))
                .map(List::of)
                .orElse(null);
    }

    /** Two or more credits that sum to one day, to the cent. */
    @Nullable
    List<Settlement> credits(ExpectedSettlement day, List<Settlement> settlements, boolean inARow) {
        List<Settlement> inTime =
                settlements.stream().filter(credit -> inTime(day, credit)).toList();
        if (!inARow) {
            return ChosenSum.only(
                    inTime, credit -> credit.amount().minorUnits(), day.net().minorUnits());
        }
        return new Neighbours<>(inTime, Settlement::amount, credit -> true)
                .nearest(day.net(), Money.zero(day.net().currency()));
    }

    private List<ExpectedSettlement> due(List<ExpectedSettlement> days, Settlement credit, int max) {
        List<ExpectedSettlement> due = days.stream()
                .filter(day ->
                        !day.bankDate().minusDays(terms.tolerance().days()).isAfter(credit.bankDate()))
                .toList();
        return due.subList(Math.max(0, due.size() - max), due.size());
    }

    private boolean inTime(ExpectedSettlement day, Settlement credit) {
        return terms.inTime(day.bankDate(), credit.bankDate(), calendar);
    }

    private static Comparator<ExpectedSettlement> nearest(Settlement credit) {
        return Comparator.comparing((ExpectedSettlement day) -> Neighbours.distance(day.net(), credit.amount()))
                .thenComparingLong(day ->
                        Math.abs(day.bankDate().toEpochDay() - credit.bankDate().toEpochDay()))
                .thenComparing(ExpectedSettlement::paymentDay)
                .thenComparing(ExpectedSettlement::gross);
    }
}
