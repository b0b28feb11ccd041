// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.arrears;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.recaudo.money.Money;

/**
 * Says in words how a late fee came to be.
 *
 * <p>Example: {@code 100000.00 x 48 % x 16 / 365 days = 2104.109589..., HALF_UP 2104.11}.
 */
public final class LateFeeWords {

    private static final int DECIMALS_SHOWN = 6;

    private LateFeeWords() {}

    /** The lines for the fee on an overdue item. */
    public static List<String> of(OverdueItem item, ArrearsPeriod terms) {
        LateFee fee = item.lateFee();
        String owed = "%s outstanding of %s, due %s, %d days late on %s"
                .formatted(
                        item.outstanding().decimalText(),
                        item.itemPeriod(),
                        item.dueDate(),
                        item.daysLate(),
                        terms.businessDate());
        String days = "charged from the day after %s: %d days".formatted(fee.from(), fee.days());
        return List.of(owed, days, arithmetic(fee, terms));
    }

    private static String arithmetic(LateFee fee, ArrearsPeriod terms) {
        BigDecimal exact = fee.base()
                .amount()
                .multiply(terms.annualRate().value())
                .multiply(BigDecimal.valueOf(fee.days()))
                .divide(BigDecimal.valueOf(terms.daysInYear()), MathContext.DECIMAL128);
        String product = "%s x %s %% x %d / %d days = "
                .formatted(fee.base().decimalText(), terms.annualRate().percentText(), fee.days(), terms.daysInYear());
        return product + result(exact, fee, terms);
    }

    private static String result(BigDecimal exact, LateFee fee, ArrearsPeriod terms) {
        BigDecimal shown = exact.setScale(DECIMALS_SHOWN, RoundingMode.DOWN).stripTrailingZeros();
        String text = shown.toPlainString() + (shown.compareTo(exact) == 0 ? "" : "...");
        Money amount = Money.of(exact, fee.base().currency(), terms.rounding());
        if (fee.amount().isZero() && !amount.isZero()) {
            return text + ", below the least fee that is raised: none";
        }
        return exact.compareTo(amount.amount()) == 0
                ? amount.decimalText()
                : text + ", " + terms.rounding() + " " + amount.decimalText();
    }
}
