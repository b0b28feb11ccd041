// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recaudo.intake.SourceRef;
import org.recaudo.money.Money;
import org.recaudo.money.Rate;

/**
 * How one amount came to be: {@code base x days / of days x rate}, rounded once. Whoever reads it can compute it again,
 * and {@link Charge} does.
 *
 * <p>Example: the band price of 97,804.00 for 20 of 30 days is 65,202.67 (65,202.666... HALF_UP); its tax of 10.5 % is
 * 65,202.67 x 0.105 = 6,846.28.
 *
 * @param cover what was priced; null for the patient's share of a service
 * @param service the service whose share it is; null for a fee or its tax
 * @param base the amount that the rule starts from: band amount, fee or patient's share
 * @param share covered days of the month's days; one of one where days play no part
 * @param rate the percentage applied; {@link #WHOLE_RATE} where none is
 */
public record Explanation(
        ChargeRule rule,
        @Nullable PricedCover cover,
        @Nullable ServiceRef service,
        Money base,
        Proration.Share share,
        Rate rate,
        RoundingMode rounding) {

    /** One, that is 100 %. */
    public static final Rate WHOLE_RATE = new Rate(BigDecimal.ONE);

    /** One of one. */
    public static final Proration.Share WHOLE_SHARE = new Proration.Share(1, 1);

    /**
     * Which price of which tariff.
     *
     * @param ages the band's ages for people, {@code 36-45}
     * @param age the member's age on the tariff's day
     */
    public record PricedCover(
            String tariffId, String tariffVersion, String plan, TariffRole role, int age, String ages) {}

    /** Which service, as the line of the provider's file names it. */
    public record ServiceRef(String serviceId, LocalDate serviceDate, String description, SourceRef source) {}

    public Explanation {
        if ((rule == ChargeRule.PATIENT_SHARE) != (service != null) || (service == null) != (cover != null)) {
            throw new IllegalStateException(
                    "Rule %s explained by cover %s and service %s".formatted(rule, cover, service));
        }
    }

    /** The amount that the rule gives. */
    public Money amount() {
        if (rate.equals(WHOLE_RATE)) {
            return share.days() == share.ofDays() ? base : base.timesFraction(share.days(), share.ofDays(), rounding);
        }
        if (share.days() == share.ofDays()) {
            return base.times(rate, rounding);
        }
        BigDecimal exactMinor =
                BigDecimal.valueOf(base.minorUnits()).multiply(rate.value()).multiply(BigDecimal.valueOf(share.days()));
        BigDecimal minor = exactMinor.divide(BigDecimal.valueOf(share.ofDays()), 0, rounding);
        return Money.ofMinor(minor.longValueExact(), base.currency());
    }
}
