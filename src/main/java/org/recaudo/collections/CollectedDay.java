// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.time.LocalDate;

/**
 * What one agreement reported for one payment day and channel, over all its deliveries.
 *
 * @param rejects direct debits refused; no money
 */
public record CollectedDay(
        String agreement,
        LocalDate paymentDay,
        String channel,
        long payments,
        long paidMinor,
        long reversals,
        long reversedMinor,
        long rejects) {

    /** Payments less reversals. */
    public long grossMinor() {
        return Math.subtractExact(paidMinor, reversedMinor);
    }
}
