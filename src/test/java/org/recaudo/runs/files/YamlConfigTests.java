// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigurationException;
import org.recaudo.runs.Fund;

class YamlConfigTests {

    @TempDir
    Path folder;

    @Test
    void readsTheSampleFund() {
        Fund fund = FundFile.read(new YamlConfig(Path.of("config")).read("recaudo.yml"));

        assertThat(fund.name()).isEqualTo("Obra Social Río Claro");
        assertThat(fund.billEntity()).isEqualTo("0937");
        assertThat(fund.currency().code()).isEqualTo("ARS");
        assertThat(fund.calendar().issueDay()).isEqualTo(5);
    }

    @Test
    void keepsALeadingZeroAndADate() throws IOException {
        ConfigNode node = yaml("entity: 0937\nday: 2026-11-05\n");

        assertThat(node.text("entity")).isEqualTo("0937");
        assertThat(node.date("day")).hasToString("2026-11-05");
    }

    @Test
    void refusesAKeyThatNobodyRead() throws IOException {
        ConfigNode node = yaml("name: a\nnmae: b\n");
        node.text("name");

        assertThatThrownBy(node::refuseUnknown)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("a.yml: unknown key nmae; known here: name");
    }

    @Test
    void refusesAWordWhereANumberIsExpected() throws IOException {
        ConfigNode node = yaml("limits:\n  percent: five\n").node("limits");

        assertThatThrownBy(() -> node.decimal("percent"))
                .hasMessageContaining("a.yml: limits.percent is 'five'; expected a decimal number");
    }

    @Test
    void refusesAKeyGivenTwice() {
        assertThatThrownBy(() -> yaml("name: a\nname: b\n"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("duplicate key");
    }

    private ConfigNode yaml(String text) throws IOException {
        Files.writeString(folder.resolve("a.yml"), text);
        return new YamlConfig(folder).read("a.yml");
    }
}
