// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.recaudo.money.BillingPeriod;

/**
 * What a plan costs from a day on, as the truth prices it: the band of the age on the period's first day, times covered
 * days over days of the month, half up; tax on that, half up. Example: 79,096.00 for 15 of 30 days is 39,548.00.
 *
 * <p>A child that is born within the month is of age 0.
 */
record Tariff(LocalDate validFrom, BigDecimal taxPercent, List<Band> titular, List<Band> dependant) {

    /** Ages from (included) to (not included). */
    record Band(int from, int to, long amountMinor) {}

    Tariff {
        titular = List.copyOf(titular);
        dependant = List.copyOf(dependant);
    }

    long feeMinor(Member member, BillingPeriod period) {
        int days = member.coveredDays(period);
        int age = Math.max(
                0, Period.between(member.person().birthDate(), period.first()).getYears());
        for (Band band : member.isTitular() ? titular : dependant) {
            if (age >= band.from() && age < band.to()) {
                return halfUp(BigDecimal.valueOf(band.amountMinor()).multiply(BigDecimal.valueOf(days)), period.days());
            }
        }
        throw new IllegalStateException("No band of %s prices age %d".formatted(validFrom, age));
    }

    long taxMinor(long feeMinor) {
        return halfUp(BigDecimal.valueOf(feeMinor).multiply(taxPercent), 100);
    }

    private static long halfUp(BigDecimal product, int divisor) {
        return product.divide(BigDecimal.valueOf(divisor), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
