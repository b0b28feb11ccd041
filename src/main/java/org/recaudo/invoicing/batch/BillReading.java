// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.batch;

import java.util.stream.Stream;
import org.recaudo.affiliates.AffiliateRoll;
import org.recaudo.arrears.ArrearsBook;
import org.recaudo.charges.ChargeBook;
import org.recaudo.invoicing.AccountBill;
import org.recaudo.invoicing.AccountStreams;
import org.recaudo.invoicing.IssuedInvoices;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.ledger.OpenItems;
import org.recaudo.money.BillingPeriod;
import org.recaudo.runs.Fund;
import org.recaudo.runs.RunOptions;
import org.springframework.stereotype.Component;

/**
 * What is left to issue: the bills after the greatest account that is done, or none when the period is issued whole.
 */
@Component
class BillReading {

    private final RunOptions options;
    private final Fund fund;
    private final AffiliateRoll roll;
    private final OpenItems items;
    private final ChargeBook charges;
    private final ArrearsBook arrears;
    private final IssuedInvoices invoices;

    BillReading(
            RunOptions options,
            Fund fund,
            AffiliateRoll roll,
            OpenItems items,
            ChargeBook charges,
            ArrearsBook arrears,
            IssuedInvoices invoices) {
        this.options = options;
        this.fund = fund;
        this.roll = roll;
        this.items = items;
        this.charges = charges;
        this.arrears = arrears;
        this.invoices = invoices;
    }

    Stream<AccountBill> bills() {
        BillingPeriod period = options.period();
        if (invoices.isIssued(period)) {
            return Stream.empty();
        }
        AccountNumber after = invoices.lastDone(period).orElse(null);
        return new AccountStreams(
                        roll.households(period, after),
                        items.after(after, fund.calendar().issueDate(period.previous())),
                        items.after(after, options.businessDate()),
                        charges.charges(period, after),
                        arrears.arrears(period, after))
                .merged()
                .filter(AccountBill::isBillable);
    }
}
