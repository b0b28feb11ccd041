// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates;

import java.math.BigDecimal;

/** How much of the roll in force a new full roll would lose. */
public record RollLoss(long inForce, long lost) {

    /** Whether more than that percentage of the roll in force is lost. Example: 51 of 1,000 breaches 5 percent. */
    public boolean exceeds(BigDecimal percent) {
        BigDecimal limit = percent.multiply(BigDecimal.valueOf(inForce));
        return BigDecimal.valueOf(lost).movePointRight(2).compareTo(limit) > 0;
    }
}
