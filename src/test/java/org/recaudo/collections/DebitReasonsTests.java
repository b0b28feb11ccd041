// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigurationException;
import org.recaudo.runs.files.ConfigFolders;

/** Each scheme's codes come to one list of reasons. */
class DebitReasonsTests {

    private static final DebitReasons CATALOGUE =
            DebitReasons.read(ConfigFolders.shipped().read("debit-reasons.yml"));

    @ParameterizedTest
    @CsvSource({
        "galicia-debit-return, R10, FUNDS",
        "bbva-debit-return, R08, STOP",
        "macro-debit-return, r02, ACCOUNT",
        "supervielle-debit-return, R24, DATA",
        "visa-ldebliqd, 020, FUNDS",
        "visa-rdebliqc, 34, TECHNICAL",
        "mastercard-debit-return, 86, ACCOUNT",
        "mastercard-debit-return, 01, DATA",
        "cabal-debit, L, FUNDS",
        "cabal-debit, N, DATA",
        "cabal-debit, O, TECHNICAL",
        "febraban150-debito-retorno, 01, FUNDS",
        "febraban150-debito-retorno, 30, STOP",
        "pain002, AM04, FUNDS",
        "pain002, AC06, ACCOUNT",
        "camt054, MD06, STOP",
        "pain002, MS03, TECHNICAL",
        "cnab240-retorno, 83, FUNDS"
    })
    void bringsEachSchemesCodesToOneReason(String format, String code, DebitReason reason) {
        DebitReasons.Meaning meaning = CATALOGUE.meaning(format, code);

        assertThat(meaning.reason()).isEqualTo(reason);
        assertThat(meaning.known()).isTrue();
        assertThat(meaning.text()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"galicia-debit-return, R99", "visa-ldebliqd, R10", "rapipago, R10"})
    void saysThatACodeIsUnknownAndBlamesNobody(String format, String code) {
        assertThat(CATALOGUE.meaning(format, code))
                .isEqualTo(new DebitReasons.Meaning(DebitReason.TECHNICAL, "unknown code", false));
    }

    @Test
    void refusesACodeUnderTwoReasons() {
        ConfigNode file = node(Map.of(
                "schemes",
                Map.of("visa", Map.of("funds", Map.of("020", "no funds"), "stop", Map.of("20", "stop"))),
                "formats",
                Map.of()));

        assertThatThrownBy(() -> DebitReasons.read(file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("schemes.visa")
                .hasMessageContaining("twice");
    }

    @Test
    void refusesAReasonAndASchemeThatNobodyKnows() {
        ConfigNode reason =
                node(Map.of("schemes", Map.of("visa", Map.of("weather", Map.of("020", "rain"))), "formats", Map.of()));
        ConfigNode scheme = node(Map.of("schemes", Map.of("visa", Map.of()), "formats", Map.of("cabal-debit", "amex")));

        assertThatThrownBy(() -> DebitReasons.read(reason)).hasMessageContaining("weather");
        assertThatThrownBy(() -> DebitReasons.read(scheme))
                .hasMessageContaining("amex")
                .hasMessageContaining("visa");
    }

    private static ConfigNode node(Map<String, Object> values) {
        return new ConfigNode("debit-reasons.yml", "", values);
    }
}
