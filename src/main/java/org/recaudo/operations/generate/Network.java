// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A collection network and its terms, as the truth settles it.
 *
 * @param settleDays banking days from payment to bank credit
 */
record Network(
        NetworkKind kind, String id, BigDecimal commissionPercent, BigDecimal taxPercent, int settleDays, String text) {

    /** Half up; a negative gross gives a negative commission of the same size. */
    long commissionMinor(long grossMinor) {
        return percentOf(grossMinor, commissionPercent);
    }

    long commissionTaxMinor(long commissionMinor) {
        return percentOf(commissionMinor, taxPercent);
    }

    private static long percentOf(long minor, BigDecimal percent) {
        return BigDecimal.valueOf(minor)
                .multiply(percent)
                .movePointLeft(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
