// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.recaudo.ledger.AccountItems;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.ledger.OutstandingItem;
import org.recaudo.ledger.PaymentReference;
import org.recaudo.ledger.Placement;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.BusinessCalendar;

/**
 * What a network is told that a household owes for one item: what is open of it, less its part of the household's
 * credit, until two due dates with the same amount, because surcharges are charged and not collected.
 *
 * @param overdue the item's own due dates have passed, so that it was given one after the day of the file
 */
public record Debt(
        AccountNumber account,
        BillingPeriod period,
        PaymentReference reference,
        long amountMinor,
        LocalDate firstDue,
        LocalDate lastDue,
        boolean overdue) {

    /**
     * The day on which debts are told.
     *
     * @param overdueBankingDays banking days until the due date that an overdue item is given
     */
    public record Day(BusinessCalendar calendar, LocalDate today, int overdueBankingDays) {}

    /** A household's debts, oldest due first. Its credit pays the oldest first, as it will when it is applied. */
    public static List<Debt> of(AccountItems account, Day day) {
        Map<BillingPeriod, Long> paidMinor = new HashMap<>();
        for (Placement.Part part :
                account.place(Math.max(0, account.creditMinor())).parts()) {
            paidMinor.put(part.item().period(), part.amountMinor());
        }
        List<Debt> debts = new ArrayList<>();
        for (OutstandingItem item : account.items()) {
            long openMinor = item.outstandingMinor() - paidMinor.getOrDefault(item.period(), 0L);
            if (openMinor > 0) {
                debts.add(debt(account.account(), item, openMinor, day));
            }
        }
        return debts;
    }

    private static Debt debt(AccountNumber account, OutstandingItem item, long openMinor, Day day) {
        PaymentReference printed = item.reference();
        PaymentReference reference = printed == null ? new PaymentReference(account, item.period()) : printed;
        LocalDate firstDue = item.dueDate();
        LocalDate calendarDue = day.calendar().lastDueDate(item.period());
        LocalDate lastDue = item.opening() || calendarDue.isBefore(firstDue) ? firstDue : calendarDue;
        boolean overdue = lastDue.isBefore(day.today());
        if (overdue) {
            firstDue = day.calendar().plusBankingDays(day.today(), day.overdueBankingDays());
            lastDue = firstDue;
        } else if (firstDue.isBefore(day.today())) {
            firstDue = lastDue;
        }
        return new Debt(account, item.period(), reference, openMinor, firstDue, lastDue, overdue);
    }
}
