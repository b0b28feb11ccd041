// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * An exact amount in whole minor units of one currency. Arithmetic overflows loudly; two currencies never mix.
 *
 * @param minorUnits cents, or pesos where the currency has no cents; may be negative
 */
public record Money(long minorUnits, CurrencyCode currency) implements Comparable<Money> {

    public static Money ofMinor(long minorUnits, CurrencyCode currency) {
        return new Money(minorUnits, currency);
    }

    public static Money zero(CurrencyCode currency) {
        return new Money(0, currency);
    }

    /** Reads {@code "1234.50"}; refuses more decimals than the currency has. */
    public static Money parse(String decimal, CurrencyCode currency) {
        return of(new BigDecimal(decimal), currency, RoundingMode.UNNECESSARY);
    }

    /** Converts a decimal amount with the rounding that the caller names. */
    public static Money of(BigDecimal amount, CurrencyCode currency, RoundingMode rounding) {
        BigDecimal minor = amount.movePointRight(currency.digits()).setScale(0, rounding);
        return new Money(minor.longValueExact(), currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minorUnits, same(other).minorUnits), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minorUnits, same(other).minorUnits), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minorUnits), currency);
    }

    public Money min(Money other) {
        return minorUnits <= same(other).minorUnits ? this : other;
    }

    /** This amount times a rate, rounded once to the minor unit. */
    public Money times(Rate rate, RoundingMode rounding) {
        BigDecimal product = BigDecimal.valueOf(minorUnits).multiply(rate.value());
        return new Money(product.setScale(0, rounding).longValueExact(), currency);
    }

    /** This amount times numerator over denominator, rounded once: 280.00 x 5 / 28 = 50.00. */
    public Money timesFraction(long numerator, long denominator, RoundingMode rounding) {
        BigDecimal product = BigDecimal.valueOf(minorUnits).multiply(BigDecimal.valueOf(numerator));
        return new Money(
                product.divide(BigDecimal.valueOf(denominator), 0, rounding).longValueExact(), currency);
    }

    /**
     * Splits this amount by weights so that the parts always sum to the whole. The minor units that do not divide go to
     * the first parts, one each: 100.00 by 1:1:1 is 33.34, 33.33, 33.33.
     */
    public List<Money> allocate(List<Long> weights) {
        long total = weights.stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
        if (total <= 0 || weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("Weights %s do not divide an amount".formatted(weights));
        }
        List<Long> parts = new ArrayList<>();
        long left = minorUnits;
        for (long weight : weights) {
            long part = share(weight, total);
            parts.add(part);
            left = Math.subtractExact(left, part);
        }
        for (int index = 0; left != 0; index = (index + 1) % parts.size()) {
            if (weights.get(index) > 0) {
                parts.set(index, parts.get(index) + Long.signum(left));
                left -= Long.signum(left);
            }
        }
        return parts.stream().map(part -> new Money(part, currency)).toList();
    }

    public boolean isZero() {
        return minorUnits == 0;
    }

    public boolean isPositive() {
        return minorUnits > 0;
    }

    public boolean isNegative() {
        return minorUnits < 0;
    }

    public BigDecimal amount() {
        return BigDecimal.valueOf(minorUnits, currency.digits());
    }

    /** {@code "1234.50"}: the amount for machines, with a point and no grouping. */
    public String decimalText() {
        return amount().toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minorUnits, same(other).minorUnits);
    }

    @Override
    public String toString() {
        return currency + " " + decimalText();
    }

    private long share(long weight, long total) {
        return BigInteger.valueOf(minorUnits)
                .multiply(BigInteger.valueOf(weight))
                .divide(BigInteger.valueOf(total))
                .longValueExact();
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("%s and %s do not mix".formatted(this, other));
        }
        return other;
    }
}
