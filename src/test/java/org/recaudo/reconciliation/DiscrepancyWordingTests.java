// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.recaudo.reconciliation.ReconciliationFixtures.pesos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigurationException;
import org.recaudo.runs.files.ConfigFolders;

class DiscrepancyWordingTests {

    private static final LocalDate DUE = LocalDate.parse("2026-11-04");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "pt", "ar"})
    void saysEachReasonAndActionInEachLanguage(String language) {
        DiscrepancyWording wording = wording(Path.of("config"), language);

        for (DiscrepancyReason reason : DiscrepancyReason.values()) {
            Discrepancy difference = difference(reason);
            assertThat(wording.kind(reason.kind())).isNotBlank();
            assertThat(wording.reason(difference)).isNotBlank().doesNotContain("{", "}");
            assertThat(wording.action(difference)).isNotBlank().doesNotContain("{", "}");
        }
    }

    @Test
    void writesAmountsAsTheLanguageDoes() {
        assertThat(wording(Path.of("config"), "en").reason(difference(DiscrepancyReason.NO_CREDIT)))
                .isEqualTo("ARS 1,234,567.80 was due on 2026-11-04 and the bank has not credited it");
        assertThat(wording(Path.of("config"), "es").reason(difference(DiscrepancyReason.NO_CREDIT)))
                .isEqualTo("correspondía ARS 1.234.567,80 el 2026-11-04 y el banco no lo acreditó");
    }

    @Test
    void refusesWordingThatMissesAText() throws IOException {
        String text = Files.readString(Path.of("config/wording/en.yml"));
        Files.createDirectories(folder.resolve("wording"));
        Files.writeString(folder.resolve("wording/en.yml"), text.replaceFirst("  action-no-credit: .*\n", ""));

        assertThatThrownBy(() -> wording(folder, "en"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("wording/en.yml")
                .hasMessageContaining("action-no-credit");
    }

    private static Discrepancy difference(DiscrepancyReason reason) {
        return new Discrepancy(reason, "rapipago", "entry/1", DUE, DUE, pesos("1234567.80"), pesos("2.00"), false);
    }

    private static DiscrepancyWording wording(Path config, String language) {
        ConfigNode node =
                ConfigFolders.at(config).read("wording/" + language + ".yml").node("reconciliation");
        Map<String, String> texts = new LinkedHashMap<>();
        node.keys().forEach(key -> texts.put(key, node.text(key)));
        return DiscrepancyWording.of(language, texts);
    }
}
