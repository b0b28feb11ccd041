// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.recaudo.intake.SourceRef;
import org.recaudo.money.BusinessCalendar;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Money;
import org.recaudo.money.Rate;

/** A network at 1.20 % plus 21 % tax that settles after two banking days. */
final class ReconciliationFixtures {

    static final CurrencyCode PESOS = CurrencyCode.of("ARS");
    static final BusinessCalendar CALENDAR =
            new BusinessCalendar(5, List.of(10, 20), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of());
    static final SettlementTerms TERMS =
            new SettlementTerms(Rate.percent("1.20"), Rate.percent("21"), 2, pesos("1.00"), 3);

    private ReconciliationFixtures() {}

    static Money pesos(String amount) {
        return Money.parse(amount, PESOS);
    }

    static ExpectedSettlement day(String paymentDay, String gross) {
        CollectedGross collected = new CollectedGross("rapipago", LocalDate.parse(paymentDay), pesos(gross));
        return ExpectedSettlement.of(collected, TERMS, CALENDAR);
    }

    static Settlement credit(int entry, String date, String amount) {
        return new Settlement(
                new EntryKey("bank/2026-11", entry),
                "rapipago",
                LocalDate.parse(date),
                pesos(amount),
                SourceRef.ofLine(1, entry));
    }
}
