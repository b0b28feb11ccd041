// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recaudo.money.Money;
import org.recaudo.money.Rate;

/**
 * A tariff as it was decided once: prices by role and age, tax, and how they are applied.
 *
 * <p>Refuses bands that leave an age without a price or give it two, and prices that rise with age by more than
 * {@code bandRatioMax} (Argentina, Ley 26.682 art. 17: the last band costs at most three times the first; 60,000.00 and
 * 180,000.00 stand, 60,000.00 and 180,000.01 do not).
 *
 * @param version its name within the tariff
 * @param validFrom first day it prices
 * @param validTo last day it prices, when that was decided; else it holds until the next version
 * @param source the decision that set it, for people
 * @param bandRatioMax greatest ratio of the last band to the first that is not free, if one is set
 */
public record TariffVersion(
        String version,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        Rate tax,
        AgeOn ageOn,
        Proration proration,
        RoundingMode rounding,
        @Nullable BigDecimal bandRatioMax,
        Map<TariffRole, List<TariffBand>> bands) {

    public TariffVersion {
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException(
                    "version %s is valid to %s, before it starts on %s".formatted(version, validTo, validFrom));
        }
        Map<TariffRole, List<TariffBand>> copy = new EnumMap<>(TariffRole.class);
        for (TariffRole role : TariffRole.values()) {
            List<TariffBand> ofRole = List.copyOf(bands.getOrDefault(role, List.of()));
            refuseGapsAndOverlaps(version, role, ofRole);
            if (bandRatioMax != null) {
                refuseSteeper(version, role, ofRole, bandRatioMax);
            }
            copy.put(role, ofRole);
        }
        bands = copy;
    }

    /** The band that prices a member of this role and age. */
    public TariffBand band(TariffRole role, int age) {
        for (TariffBand band : bands(role)) {
            if (band.holds(age)) {
                return band;
            }
        }
        throw new IllegalStateException("Version %s has no band for %s at %d".formatted(version, role, age));
    }

    private List<TariffBand> bands(TariffRole role) {
        return bands.getOrDefault(role, List.of());
    }

    private static void refuseGapsAndOverlaps(String version, TariffRole role, List<TariffBand> bands) {
        int expected = 0;
        for (TariffBand band : bands) {
            if (expected == TariffBand.NO_END || band.from() < expected) {
                throw new IllegalArgumentException("version %s, %s: the band from age %d overlaps the one before it"
                        .formatted(version, role, band.from()));
            }
            if (band.from() > expected) {
                throw new IllegalArgumentException("version %s, %s: no band for the ages %d to %d"
                        .formatted(version, role, expected, band.from() - 1));
            }
            expected = band.to();
        }
        if (expected != TariffBand.NO_END) {
            throw new IllegalArgumentException(
                    "version %s, %s: no band for the ages from %d; the last band takes no `to`"
                            .formatted(version, role, expected));
        }
    }

    private static void refuseSteeper(String version, TariffRole role, List<TariffBand> bands, BigDecimal ratioMax) {
        Money last = bands.get(bands.size() - 1).amount();
        Money first = bands.stream()
                .map(TariffBand::amount)
                .filter(amount -> !amount.isZero())
                .findFirst()
                .orElse(last);
        BigDecimal most = ratioMax.multiply(BigDecimal.valueOf(first.minorUnits()));
        if (BigDecimal.valueOf(last.minorUnits()).compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "version %s, %s: the last band costs %s, more than %s times the first of %s"
                            .formatted(version, role, last, ratioMax.toPlainString(), first));
        }
    }
}
