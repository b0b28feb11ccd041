// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.money;

import java.math.BigDecimal;

/** An exact ratio: 10.5 % is {@code 0.105}. */
public record Rate(BigDecimal value) {

    /** {@code percent("10.5")} is 0.105. */
    public static Rate percent(BigDecimal percent) {
        return new Rate(percent.movePointLeft(2));
    }

    public static Rate percent(String percent) {
        return percent(new BigDecimal(percent));
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    /** The rate in percent without trailing zeros: {@code "10.5"}. */
    public String percentText() {
        return value.movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
