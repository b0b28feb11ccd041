// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake;

import java.util.Optional;
import org.recaudo.formats.FileFormat;

/**
 * The number that a sender gave a delivery.
 *
 * @param series what tells one row of his numbers from another, such as agreement and bank; may be empty
 */
public record DeliverySequence(String series, long number) {

    private static final int DIGITS_MAX = 18;

    /**
     * The number at the end of a delivery's identity, where its layout says that deliveries are numbered one after the
     * other. Example: {@code 110288-001-000455} is number 455 of the series {@code 110288-001}.
     */
    public static Optional<DeliverySequence> of(FileFormat format, String identity) {
        int end = identity.lastIndexOf('-');
        String digits = identity.substring(end + 1);
        boolean number = digits.length() <= DIGITS_MAX && digits.matches("[0-9]+");
        return format.numbersDeliveries() && number
                ? Optional.of(new DeliverySequence(identity.substring(0, Math.max(end, 0)), Long.parseLong(digits)))
                : Optional.empty();
    }
}
