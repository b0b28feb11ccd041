// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.time.LocalDate;
import org.recaudo.money.Money;

/** Payments less reversals of one agreement and payment day that no bank entry has settled yet. */
public record CollectedGross(String agreement, LocalDate paymentDay, Money gross) {}
