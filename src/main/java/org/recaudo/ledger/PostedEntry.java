// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger;

import org.recaudo.money.BillingPeriod;

/** An entry as it stands in the book: with the posting period that the book gave it. */
public record PostedEntry(LedgerEntry entry, BillingPeriod postingPeriod) {}
