// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake.files;

import org.recaudo.formats.Formats;
import org.recaudo.intake.Networks;
import org.recaudo.intake.NetworksFile;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.Fund;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the intake reads of the configuration. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    Networks networks(ConfigSource config, Formats formats, Fund fund) {
        return NetworksFile.read(config.read("networks.yml"), formats.all(), fund.currency());
    }
}
