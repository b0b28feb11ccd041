// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.recaudo.intake.SourceRef;

/**
 * Money that waits in suspense for an owner.
 *
 * @param amountMinor what waits; negative when a network took back what it never reported
 */
public record SuspendedPayment(
        String key,
        String agreement,
        LocalDate paymentDate,
        long amountMinor,
        String reference,
        SuspenseReason reason,
        SourceRef source) {

    /** How many days it has waited on a date. */
    public long daysWaiting(LocalDate asOf) {
        return ChronoUnit.DAYS.between(paymentDate, asOf);
    }
}
