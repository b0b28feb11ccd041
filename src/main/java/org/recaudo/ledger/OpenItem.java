// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recaudo.intake.SourceRef;
import org.recaudo.money.BillingPeriod;

/**
 * What one household owes for one period, under one due date. It has no amount of its own: what is outstanding is what
 * the entries of that account and item period debit to the receivable, less what they credit.
 *
 * @param reference the reference printed on the bill, if one was
 */
public record OpenItem(
        AccountNumber account,
        BillingPeriod period,
        LocalDate dueDate,
        @Nullable PaymentReference reference,
        SourceRef source) {}
