// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.arrears;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.recaudo.money.Money;

/**
 * Simple interest on one overdue item: {@code base x annual rate x days / days in year}, rounded once.
 *
 * <p>100,000.00 due on 10 March 2026 and paid on 19 April, at 36.5 % a year: 40 days, so {@code 100,000.00 x 0.365 x 40
 * / 365 = 4,000.00} (Código Civil y Comercial arts. 768 and 886: due without notice from the day after the due date,
 * the first day not counted).
 *
 * @param from the day that interest was last settled to: the last day payable without surcharge, or the business date
 *     of the month before when that is later. It is not charged itself
 * @param days days charged, from the day after {@code from} to the business date
 * @param amount zero when no day is charged or when the fee stays below the terms' minimum
 */
public record LateFee(Money base, LocalDate from, int days, Money amount) {

    /** The fee on what is outstanding at the business date. */
    public static LateFee on(Money outstanding, LocalDate from, LocalDate businessDate, LateFeeTerms terms) {
        int days = (int) Math.max(0, ChronoUnit.DAYS.between(from, businessDate));
        Money fee = interest(outstanding, days, terms);
        Money none = Money.zero(outstanding.currency());
        return new LateFee(outstanding, from, days, fee.compareTo(terms.minimum()) < 0 ? none : fee);
    }

    private static Money interest(Money outstanding, int days, LateFeeTerms terms) {
        BigDecimal exactMinor = BigDecimal.valueOf(outstanding.minorUnits())
                .multiply(terms.annualRate().value())
                .multiply(BigDecimal.valueOf(days));
        BigDecimal minor = exactMinor.divide(BigDecimal.valueOf(terms.daysInYear()), 0, terms.rounding());
        return Money.ofMinor(minor.longValueExact(), outstanding.currency());
    }
}
