// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.time.LocalDate;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.money.BillingPeriod;

/**
 * An order to debit a household for one open item. A fact that never changes; what becomes of it are events.
 *
 * @param sequence of the file under the agreement, from 1 and without gaps
 * @param number in that file, from 1
 * @param presentation counts the item's presentations, whatever the agreement, from 1
 * @param mandate version of the mandate whose account or card is debited
 * @param reference our fourteen digits, by which the network answers
 * @param first the first order under this account or card
 */
public record DebitOrder(
        String agreement,
        int sequence,
        int number,
        AccountNumber account,
        BillingPeriod item,
        int presentation,
        int mandate,
        long amountMinor,
        String reference,
        LocalDate dueDate,
        LocalDate collectOn,
        boolean first) {}
