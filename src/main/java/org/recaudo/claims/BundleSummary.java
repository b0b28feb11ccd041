// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims;

import java.time.LocalDate;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.Money;

/** One bundle as finance sees it. */
public record BundleSummary(
        String number,
        String insurer,
        BillingPeriod period,
        int sequence,
        LocalDate businessDate,
        int claims,
        int lines,
        Money total,
        Money tax,
        Money patientShare,
        Money payerShare) {}
