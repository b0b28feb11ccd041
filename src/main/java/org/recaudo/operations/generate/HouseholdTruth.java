// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.util.List;

/**
 * What must be true of one household when a month has been billed; amounts in minor units.
 *
 * @param behaviour what it did about the bill of the month before
 * @param paidMinor payments of the month less reversals, as they reached the household
 * @param arrears what was overdue on the business date before the month's charges, by days late: 1-30, 31-60, 61-90,
 *     more
 * @param forwardMinor what was open of earlier months less credit, when the month's charges were added
 * @param owedMinor what is open after credit was applied: the total of the bill
 * @param joined affiliate numbers whose cover began in the month
 * @param left affiliate numbers whose cover ended before the month's last day, or on the eve of its first
 */
record HouseholdTruth(
        String account,
        Behaviour behaviour,
        long feeMinor,
        long taxMinor,
        long copaymentMinor,
        long lateFeeMinor,
        long paidMinor,
        long[] arrears,
        long forwardMinor,
        long owedMinor,
        long creditMinor,
        int members,
        List<String> joined,
        List<String> left) {

    long chargedMinor() {
        return feeMinor + taxMinor + copaymentMinor;
    }

    /** True when there is anything to say of the household in the month. */
    boolean isKnown() {
        return members > 0
                || owedMinor != 0
                || creditMinor != 0
                || paidMinor != 0
                || forwardMinor != 0
                || !left.isEmpty();
    }
}
