// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims;

import org.jspecify.annotations.Nullable;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.Money;

/**
 * One claim as finance sees it.
 *
 * @param period in which it was prepared
 * @param state the furthest state that it has reached
 * @param bundleNumber the bundle that it was sent in, if it was
 */
public record ClaimSummary(
        String number,
        String insurer,
        BillingPeriod period,
        ClaimState state,
        @Nullable String bundleNumber,
        int lines,
        Money total,
        Money tax,
        Money patientShare,
        Money payerShare) {}
