// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges;

import org.recaudo.money.BillingPeriod;
import org.recaudo.money.CurrencyCode;

/** What a period is priced with. */
public record PriceList(Tariffs tariffs, BillingPeriod period, CurrencyCode currency) {}
