// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What being late costs: outstanding x yearly rate x days / days of a year, half up; nothing below the minimum. */
record LateTerms(BigDecimal yearlyPercent, int daysInYear, long minimumMinor) {

    long feeMinor(long outstandingMinor, long days) {
        if (days <= 0) {
            return 0;
        }
        long feeMinor = BigDecimal.valueOf(outstandingMinor)
                .multiply(yearlyPercent)
                .multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(100L * daysInYear), 0, RoundingMode.HALF_UP)
                .longValueExact();
        return feeMinor < minimumMinor ? 0 : feeMinor;
    }
}
