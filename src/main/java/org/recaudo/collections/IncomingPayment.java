// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recaudo.formats.Outcome;
import org.recaudo.intake.SourceRef;
import org.recaudo.ledger.AccountNumber;

/**
 * What one line of a payments file says, before anybody looked at the books.
 *
 * @param key see {@link Payment#key}
 * @param account household that the reference names; null when it names none
 * @param paymentDate null only where a rejected debit has no date
 * @param amountMinor what was paid, taken back or refused
 * @param reason the network's reject code; empty when there is none
 * @param reasonText what the network says about it; may be empty
 * @param payer what it says of who paid
 */
public record IncomingPayment(
        Outcome outcome,
        String key,
        @Nullable AccountNumber account,
        @Nullable LocalDate paymentDate,
        @Nullable LocalDate creditDate,
        long amountMinor,
        String reference,
        String channel,
        String reason,
        String reasonText,
        Payer payer,
        long line) {

    /** The payment that this line reports; only where money moved. */
    public Payment payment(String agreement, long delivery) {
        if (paymentDate == null) {
            throw new IllegalStateException("Line %d moves money without a date".formatted(line));
        }
        return new Payment(
                key,
                agreement,
                paymentDate,
                creditDate,
                amountMinor,
                reference,
                channel,
                SourceRef.ofLine(delivery, line));
    }
}
