// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.recaudo.charges.TariffFixtures.ARS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.ConfigurationException;

class TariffFilesTests {

    @Test
    void readsAVersion() {
        TariffVersion version = Objects.requireNonNull(read(version()).ofPlan("B200"))
                .versions()
                .get(0);

        assertThat(version.tax().percentText()).isEqualTo("10.5");
        assertThat(version.proration()).isEqualTo(Proration.ACTUAL_DAYS);
        assertThat(version.band(TariffRole.TITULAR, 30).amount()).isEqualTo(TariffFixtures.ars("20.00"));
        assertThat(version.band(TariffRole.TITULAR, 30).ages()).isEqualTo("26 and over");
    }

    @Test
    void refusesAnUnknownKeyNamingFileAndPlace() {
        Map<String, Object> version = version();
        version.put("tax-pct", "10.5");

        assertThatThrownBy(() -> read(version))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("tariffs/base.yml: tariffs[0].versions[0]: unknown key tax-pct");
    }

    @Test
    void refusesAGapOfBandsNamingFileAndPlace() {
        Map<String, Object> version = version();
        version.put("bands", Map.of("titular", List.of(band("0", "26", "10.00"), band("27", null, "20.00"))));

        assertThatThrownBy(() -> read(version))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("tariffs/base.yml: tariffs[0].versions[0]: version 2026-01, TITULAR: no band for the ages"
                        + " 26 to 26");
    }

    @Test
    void refusesWhatIsNoAmountNoPercentAndNoRounding() {
        assertThatThrownBy(() -> read(with("bands", Map.of("titular", List.of(band("0", null, "10.005"))))))
                .hasMessageContaining("amount is '10.005'; expected an amount in ARS with at most 2 decimals");
        assertThatThrownBy(() -> read(with("tax-percent", "101"))).hasMessageContaining("expected 0 to 100");
        assertThatThrownBy(() -> read(with("rounding", "UNNECESSARY"))).hasMessageContaining("must be rounded");
        assertThatThrownBy(() -> read(with("proration", "by-week")))
                .hasMessageContaining("expected one of actual-days, thirtieths, full-month");
    }

    private static Map<String, Object> with(String key, Object value) {
        Map<String, Object> version = version();
        version.put(key, value);
        return version;
    }

    private static Map<String, Object> version() {
        Map<String, Object> version = new LinkedHashMap<>();
        version.put("version", "2026-01");
        version.put("valid-from", "2026-01-01");
        version.put("source", "test");
        version.put("tax-percent", "10.5");
        version.put("age-on", "period-start");
        version.put("proration", "actual-days");
        version.put("rounding", "HALF_UP");
        List<Object> bands = List.of(band("0", "26", "10.00"), band("26", null, "20.00"));
        version.put("bands", Map.of("titular", bands, "dependant", bands));
        return version;
    }

    private static Map<String, Object> band(String from, String to, String amount) {
        Map<String, Object> band = new LinkedHashMap<>();
        band.put("from", from);
        if (to != null) {
            band.put("to", to);
        }
        band.put("amount", amount);
        return band;
    }

    private static Tariffs read(Map<String, Object> version) {
        Map<String, Object> tariff = Map.of("id", "b200-general", "plan", "B200", "versions", List.of(version));
        return new TariffFiles(ARS).read(new OneFile(Map.of("tariffs", List.of(tariff))));
    }

    /** A configuration folder that holds one tariff file. */
    private record OneFile(Map<String, Object> content) implements ConfigSource {

        @Override
        public ConfigNode read(String path) {
            return new ConfigNode(path, "", content);
        }

        @Override
        public List<Map<String, String>> csv(String path) {
            return List.of();
        }

        @Override
        public List<String> list(String folder, String suffix) {
            return List.of(folder + "/base.yml");
        }

        @Override
        public boolean has(String path) {
            return true;
        }
    }
}
