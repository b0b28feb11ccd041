// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A collection network and its terms, as the truth settles it.
 *
 * @param taxes kept back from its transfers
 * @param settleDays banking days from payment to bank credit
 */
record Network(
        NetworkKind kind,
        String id,
        BigDecimal commissionPercent,
        BigDecimal taxPercent,
        List<NetworkTax> taxes,
        int settleDays,
        String text) {

    Network {
        taxes = List.copyOf(taxes);
    }

    /** Half up; a negative gross gives a negative commission of the same size. */
    long commissionMinor(long grossMinor) {
        return percentOf(grossMinor, commissionPercent);
    }

    long commissionTaxMinor(long commissionMinor) {
        return percentOf(commissionMinor, taxPercent);
    }

    /** What the taxes that are always kept back make of a gross, or the others. */
    long taxMinor(long grossMinor, boolean always) {
        long commissionMinor = commissionMinor(grossMinor);
        return taxes.stream()
                .filter(tax -> tax.always() == always)
                .mapToLong(tax -> tax.minor(grossMinor, commissionMinor, commissionTaxMinor(commissionMinor)))
                .sum();
    }

    private static long percentOf(long minor, BigDecimal percent) {
        return BigDecimal.valueOf(minor)
                .multiply(percent)
                .movePointLeft(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
