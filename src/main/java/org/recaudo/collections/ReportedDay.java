// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.time.LocalDate;

/**
 * What one delivery reported as moved on one payment day of one agreement.
 *
 * @param delivery number of the delivery, from its content; it does not say which came first
 * @param grossMinor payments less reversals
 */
public record ReportedDay(String agreement, LocalDate paymentDay, long delivery, long grossMinor) {}
