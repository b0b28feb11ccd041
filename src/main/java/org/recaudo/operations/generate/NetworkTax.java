// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A tax that a network keeps back from its transfers.
 *
 * @param base gross, net (of commission and its tax) or commission
 * @param always whether each transfer has it
 */
record NetworkTax(String id, BigDecimal percent, String base, boolean always) {

    long minor(long grossMinor, long commissionMinor, long commissionTaxMinor) {
        long baseMinor =
                switch (base) {
                    case "net" -> grossMinor - commissionMinor - commissionTaxMinor;
                    case "commission" -> commissionMinor;
                    default -> grossMinor;
                };
        return BigDecimal.valueOf(baseMinor)
                .multiply(percent)
                .movePointLeft(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
