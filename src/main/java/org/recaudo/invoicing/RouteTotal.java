// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing;

import org.recaudo.money.Money;

/** Invoices of one route and what is due on them together. */
public record RouteTotal(long invoices, Money total) {}
