// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.money.BillingPeriod;

/** Where the issue of invoices writes, and where printing reads; inside this module only. */
public interface IssuedInvoices extends InvoiceBook {

    /** Adds invoices, in the caller's transaction. Refuses one that is there already. */
    void add(List<Invoice> invoices);

    /** Notes an account that cannot be invoiced, in the caller's transaction. */
    void problem(BillingPeriod period, AccountNumber account, InvoiceProblem problem);

    /** The greatest account of the period that is done; everything before it is. */
    Optional<AccountNumber> lastDone(BillingPeriod period);

    /** Whether the period is issued whole. */
    boolean isIssued(BillingPeriod period);

    /** Says that the period is issued whole, in the caller's transaction. */
    void issued(BillingPeriod period, java.time.LocalDate issuedOn);

    /** The invoices to print, as the post sorts them, unknown postal codes last. Close the stream. */
    Stream<Invoice> toPrint(BillingPeriod period);

    /** The invoices of the digital folder, by account. Close the stream. */
    Stream<Invoice> toPublish(BillingPeriod period);
}
