// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import org.recaudo.collections.Debt;
import org.recaudo.collections.OutboundPlan;
import org.recaudo.collections.OutboundValues;
import org.recaudo.intake.Agreement;
import org.recaudo.money.BillingPeriod;

/** The file of debts that a run makes for an agreement. */
record DebtFile(
        Agreement agreement,
        Agreement.Outbound outbound,
        OutboundPlan plan,
        OutboundValues values,
        Debt.Day day,
        BillingPeriod period) {}
