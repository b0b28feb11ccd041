// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.time.LocalDate;
import org.recaudo.money.BillingPeriod;

/** What a household holds in its hand: the bill of one month, as it was printed. */
record PrintedBill(BillingPeriod period, long totalMinor, LocalDate firstDue, LocalDate lastDue) {}
