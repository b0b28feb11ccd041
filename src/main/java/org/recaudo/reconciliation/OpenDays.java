// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.recaudo.money.BusinessCalendar;
import org.recaudo.money.Money;

/** The payment days of one agreement that are open while its credits are matched: whole, and delivery by delivery. */
final class OpenDays {

    private final SettlementTerms terms;
    private final BusinessCalendar calendar;
    private final Map<LocalDate, ExpectedSettlement> whole = new TreeMap<>();
    private final List<ExpectedSettlement> parts = new ArrayList<>();

    OpenDays(
            List<ExpectedSettlement> days,
            List<ExpectedSettlement> parts,
            SettlementTerms terms,
            BusinessCalendar calendar) {
        this.terms = terms;
        this.calendar = calendar;
        days.forEach(day -> whole.put(day.paymentDay(), day));
        this.parts.addAll(parts);
        this.parts.sort(Comparator.comparing(ExpectedSettlement::paymentDay).thenComparing(ExpectedSettlement::gross));
    }

    /** One for each open day, in their order. */
    List<ExpectedSettlement> whole() {
        return List.copyOf(whole.values());
    }

    /** What single deliveries said of open days that several deliveries are about. */
    List<ExpectedSettlement> parts() {
        return List.copyOf(parts);
    }

    /** Takes a day, or the part of one delivery, out. */
    void settle(ExpectedSettlement settled) {
        LocalDate date = settled.paymentDay();
        ExpectedSettlement day = whole.get(date);
        boolean partly = parts.remove(settled) && day != null && !day.gross().equals(settled.gross());
        whole.remove(date);
        if (day != null && partly) {
            put(day, day.gross().minus(settled.gross()));
        } else {
            parts.removeIf(part -> part.paymentDay().equals(date));
        }
    }

    /** Opens a day again whose money was taken back on that date. */
    void reopen(ExpectedSettlement taken, LocalDate on) {
        ExpectedSettlement day = whole.get(taken.paymentDay());
        put(taken, day == null ? taken.gross() : day.gross().plus(taken.gross()));
        ExpectedSettlement open = whole.get(taken.paymentDay());
        if (open != null) {
            whole.put(taken.paymentDay(), open.notBefore(on));
        }
        parts.removeIf(part -> part.paymentDay().equals(taken.paymentDay()));
    }

    private void put(ExpectedSettlement day, Money gross) {
        if (!gross.isZero()) {
            CollectedGross collected = new CollectedGross(day.agreement(), day.paymentDay(), gross);
            whole.put(day.paymentDay(), ExpectedSettlement.of(collected, terms, calendar));
        } else {
            whole.remove(day.paymentDay());
        }
    }
}
