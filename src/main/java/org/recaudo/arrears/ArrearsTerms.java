// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.arrears;

import java.time.LocalDate;
import org.recaudo.ledger.OutstandingItem;
import org.recaudo.money.BusinessCalendar;
import org.recaudo.money.CurrencyCode;

/**
 * What the arrears of one run are computed with.
 *
 * @param chargedTo the business date of the month before: late fees were raised up to it
 */
public record ArrearsTerms(
        LocalDate businessDate,
        LocalDate chargedTo,
        BusinessCalendar calendar,
        CurrencyCode currency,
        LateFeeTerms lateFee) {

    /**
     * The day up to which an item's late fees were raised or not yet due: the last day payable without surcharge, or
     * the business date of the month before when that is later. An opening item came with a due date only, so that is
     * its last day; our own bills show a last due date of the calendar.
     *
     * <p>Example, due days 10 and 20, business dates 5 October and 5 November: the bill of October is charged from 20
     * October (16 days), the bill of August from 5 October (31 days).
     */
    public LocalDate chargedTo(OutstandingItem item) {
        LocalDate lastDay = item.opening() ? item.dueDate() : calendar.lastDueDate(item.period());
        return lastDay.isAfter(chargedTo) ? lastDay : chargedTo;
    }
}
