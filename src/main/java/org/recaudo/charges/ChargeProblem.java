// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges;

import org.jspecify.annotations.Nullable;
import org.recaudo.affiliates.AffiliateNumber;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.money.BillingPeriod;

/**
 * Why a household is not charged: an operating error, listed and waiting for a repair, never an exception that stops
 * the run.
 *
 * @param affiliate the member that it is about; null when it is about the household
 * @param found what was found and what to do, in words for the operator and without personal data
 */
public record ChargeProblem(
        AccountNumber account,
        BillingPeriod period,
        @Nullable AffiliateNumber affiliate,
        ProblemReason reason,
        String found) {}
