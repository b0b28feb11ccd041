// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recaudo.intake.SourceRef;

/**
 * Money that one line of a delivery reports as paid, or as taken back.
 *
 * @param key names the payment for ever: agreement and the network's own payment id where the layout has one, otherwise
 *     the delivery's identity and the line
 * @param paymentDate day on which the member paid; the value date of its entries
 * @param creditDate day on which the network says that it transfers, if it says
 * @param amountMinor greater than zero, also when taken back
 * @param reference what the network returned to name the bill, as it stands in the file; may be empty or not ours
 * @param channel the network's code of where it was paid; may be empty
 */
public record Payment(
        String key,
        String agreement,
        LocalDate paymentDate,
        @Nullable LocalDate creditDate,
        long amountMinor,
        String reference,
        String channel,
        SourceRef source) {

    public Payment {
        if (amountMinor <= 0) {
            throw new IllegalArgumentException(
                    "Payment %s: amount %d is not greater than zero".formatted(key, amountMinor));
        }
    }
}
