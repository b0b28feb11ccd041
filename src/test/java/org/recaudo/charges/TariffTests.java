// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.recaudo.charges.TariffFixtures.ars;
import static org.recaudo.charges.TariffFixtures.band;
import static org.recaudo.charges.TariffFixtures.flat;
import static org.recaudo.charges.TariffFixtures.version;
import static org.recaudo.charges.TariffFixtures.withRatioMax;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TariffTests {

    private static final TariffVersion JANUARY = version("2026-01", "2026-01-01", flat("100.00", "50.00"));
    private static final TariffVersion NOVEMBER = version("2026-11", "2026-11-01", flat("110.00", "55.00"));

    @ParameterizedTest
    @CsvSource({"2026-01-01, 2026-01", "2026-10-31, 2026-01", "2026-11-01, 2026-11", "2030-01-01, 2026-11"})
    void pricesADayByTheVersionInForce(LocalDate day, String expected) {
        Tariff tariff = new Tariff("t", "B200", List.of(NOVEMBER, JANUARY));

        assertThat(Objects.requireNonNull(tariff.on(day)).version()).isEqualTo(expected);
    }

    @Test
    void hasNoPriceBeforeTheFirstVersionAndAfterTheEndOfTheLast() {
        TariffVersion ended = version("2026-01", "2026-01-01", "2026-06-30", flat("100.00", "50.00"));
        Tariff tariff = new Tariff("t", "B200", List.of(ended));

        assertThat(tariff.on(LocalDate.parse("2025-12-31"))).isNull();
        assertThat(tariff.on(LocalDate.parse("2026-06-30"))).isEqualTo(ended);
        assertThat(tariff.on(LocalDate.parse("2026-07-01"))).isNull();
    }

    @Test
    void refusesVersionsThatOverlap() {
        TariffVersion until = version("2026-01", "2026-01-01", "2026-11-01", flat("100.00", "50.00"));
        TariffVersion same = version("again", "2026-11-01", flat("100.00", "50.00"));

        assertThatThrownBy(() -> new Tariff("t", "B200", List.of(until, NOVEMBER)))
                .hasMessage("tariff t: version 2026-01 overlaps version 2026-11, which starts on 2026-11-01");
        assertThatThrownBy(() -> new Tariff("t", "B200", List.of(same, NOVEMBER)))
                .hasMessageContaining("overlaps");
    }

    @Test
    void refusesAGapBetweenVersions() {
        TariffVersion until = version("2026-01", "2026-01-01", "2026-09-30", flat("100.00", "50.00"));

        assertThatThrownBy(() -> new Tariff("t", "B200", List.of(until, NOVEMBER)))
                .hasMessage("tariff t: no version from 2026-10-01 to 2026-10-31");
    }

    @Test
    void refusesTwoTariffsForAPlan() {
        Tariff one = new Tariff("one", "B200", List.of(JANUARY));
        Tariff two = new Tariff("two", "B200", List.of(JANUARY));

        assertThatThrownBy(() -> new Tariffs(List.of(one, two))).hasMessage("tariffs one and two both price plan B200");
    }

    @ParameterizedTest
    @CsvSource({"0, 10.00", "25, 10.00", "26, 20.00", "35, 20.00", "36, 30.00", "120, 30.00"})
    void putsAnAgeInOneHalfOpenBand(int age, String amount) {
        List<TariffBand> bands = List.of(band(0, 26, "10.00"), band(26, 36, "20.00"), band(36, null, "30.00"));
        TariffVersion version =
                version("v", "2026-01-01", Map.of(TariffRole.TITULAR, bands, TariffRole.DEPENDANT, bands));

        assertThat(version.band(TariffRole.TITULAR, age).amount()).isEqualTo(ars(amount));
    }

    @Test
    void refusesBandsWithAGapAnOverlapOrNoEnd() {
        assertThatThrownBy(() -> bands(band(0, 26, "1.00"), band(27, null, "1.00")))
                .hasMessage("version v, TITULAR: no band for the ages 26 to 26");
        assertThatThrownBy(() -> bands(band(0, 26, "1.00"), band(25, null, "1.00")))
                .hasMessage("version v, TITULAR: the band from age 25 overlaps the one before it");
        assertThatThrownBy(() -> bands(band(0, null, "1.00"), band(30, null, "1.00")))
                .hasMessage("version v, TITULAR: the band from age 30 overlaps the one before it");
        assertThatThrownBy(() -> bands(band(0, 26, "1.00"))).hasMessageContaining("no band for the ages from 26");
        assertThatThrownBy(() -> bands(band(1, null, "1.00"))).hasMessageContaining("no band for the ages 0 to 0");
        assertThatThrownBy(() -> bands()).hasMessageContaining("no band for the ages from 0");
    }

    @Test
    void refusesABandWithoutAgesOrWithANegativeAmount() {
        assertThatThrownBy(() -> band(26, 26, "1.00")).hasMessage("a band from age 26 to 26 holds no age");
        assertThatThrownBy(() -> band(0, 1, "-1.00")).hasMessageContaining("negative amount ARS -1.00");
    }

    /** T4 of the rules: at most three times the first band (Ley 26.682 art. 17); a free band is not the first. */
    @Test
    void holdsTheLastBandAgainstTheFirst() {
        assertThatCode(() -> withRatioMax("3", steep("180000.00"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> withRatioMax("3", steep("180000.01")))
                .hasMessage("version v1, TITULAR: the last band costs ARS 180000.01, more than 3 times the first of"
                        + " ARS 60000.00");
    }

    private static Map<TariffRole, List<TariffBand>> steep(String last) {
        List<TariffBand> bands = List.of(band(0, 1, "0.00"), band(1, 60, "60000.00"), band(60, null, last));
        return Map.of(TariffRole.TITULAR, bands, TariffRole.DEPENDANT, bands);
    }

    private static TariffVersion bands(TariffBand... titular) {
        return version(
                "v",
                "2026-01-01",
                Map.of(TariffRole.TITULAR, List.of(titular), TariffRole.DEPENDANT, List.of(band(0, null, "1.00"))));
    }
}
