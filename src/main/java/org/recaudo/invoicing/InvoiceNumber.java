// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing;

import org.recaudo.ledger.AccountNumber;
import org.recaudo.money.BillingPeriod;

/**
 * The number of an invoice, which is its period and account and nothing else, so that issuing again gives the same
 * number: {@code 2611-000012345}.
 */
public record InvoiceNumber(BillingPeriod period, AccountNumber account) {

    /** {@code 2611-000012345}. */
    public String text() {
        return period.yearMonthDigits() + "-" + account.digits();
    }

    @Override
    public String toString() {
        return text();
    }
}
