// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.recaudo.intake.SourceRef;
import org.recaudo.ledger.AccountItems;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.ledger.OutstandingItem;
import org.recaudo.ledger.PaymentReference;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.BusinessCalendar;

/** One household, its open items and what it pays. Amounts are in cents. */
final class CollectionsFixtures {

    static final AccountNumber ACCOUNT = new AccountNumber(12345);
    static final BusinessCalendar CALENDAR =
            new BusinessCalendar(5, List.of(10, 20), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of());
    static final PaymentPosting POSTING = new PaymentPosting("1210", "1310", "2110", "2120");

    static final CollectionTerms TERMS = CollectionTerms.standard(CALENDAR);

    private CollectionsFixtures() {}

    static AccountItems owing(OutstandingItem... items) {
        return new AccountItems(ACCOUNT, List.of(items), 0);
    }

    /** Nothing paid before, nothing cancelled, not closed. */
    static HouseholdStanding standing(AccountItems items) {
        return new HouseholdStanding(items, Set.of(), Set.of(), false);
    }

    static OutstandingItem item(String period, long outstandingMinor) {
        BillingPeriod month = BillingPeriod.parse(period);
        return new OutstandingItem(
                month, CALENDAR.firstDueDate(month), new PaymentReference(ACCOUNT, month), outstandingMinor, false);
    }

    static OutstandingItem opening(String period, String dueDate, long outstandingMinor) {
        BillingPeriod month = BillingPeriod.parse(period);
        return new OutstandingItem(
                month, LocalDate.parse(dueDate), new PaymentReference(ACCOUNT, month), outstandingMinor, true);
    }

    static List<Identified> identified(List<Payment> payments) {
        return payments.stream()
                .map(payment -> Identified.byReference(payment, ACCOUNT))
                .toList();
    }

    static Payment payment(int line, String date, String period, long amountMinor) {
        return new Payment(
                "rapipago/2026-11-03/" + line,
                "rapipago",
                LocalDate.parse(date),
                null,
                amountMinor,
                new PaymentReference(ACCOUNT, BillingPeriod.parse(period)).digits(),
                "",
                SourceRef.ofLine(7, line));
    }
}
