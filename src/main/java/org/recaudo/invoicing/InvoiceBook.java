// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.recaudo.ledger.PaymentReference;
import org.recaudo.money.BillingPeriod;

/** The invoices that were issued; they never change. */
public interface InvoiceBook {

    /** Every invoice of a period, ordered by account. One cursor, bounded memory. Close the stream. */
    Stream<Invoice> issued(BillingPeriod period);

    /** The invoice that carries this payment reference. */
    Optional<Invoice> find(PaymentReference reference);

    /** How many invoices of a period took each route, and what they sum to; every route that any took. */
    Map<Route, RouteTotal> totals(BillingPeriod period);
}
