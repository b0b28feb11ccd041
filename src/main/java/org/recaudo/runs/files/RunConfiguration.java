// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs.files;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.recaudo.runs.BulkLoad;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.Fund;
import org.recaudo.runs.GateLog;
import org.recaudo.runs.Gates;
import org.recaudo.runs.Outputs;
import org.recaudo.runs.RunOptions;
import org.recaudo.runs.RunReport;
import org.recaudo.runs.jdbc.Cursors;
import org.recaudo.runs.jdbc.JdbcGateLog;
import org.recaudo.runs.jdbc.PostgresBulkLoad;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every job of a run shares. The run's options and its data source come from the command line. */
@Configuration(proxyBeanMethods = false)
class RunConfiguration {

    @Bean
    ConfigSource configSource(@Value("${recaudo.config}") Path folder) {
        return new YamlConfig(folder);
    }

    @Bean
    Fund fund(ConfigSource config) {
        return FundFile.read(config.read("recaudo.yml"));
    }

    @Bean
    RunReport runReport() {
        return new RunReport();
    }

    @Bean
    GateLog gateLog(JdbcClient jdbc, RunOptions options) {
        return new JdbcGateLog(jdbc, options);
    }

    @Bean
    Gates gates(RunOptions options, RunReport report, GateLog log) {
        return new Gates(options, report, log);
    }

    @Bean
    Outputs outputs(@Value("${recaudo.home}") Path home, RunOptions options, RunReport report) {
        return new DiskOutputs(home, options, report);
    }

    @Bean
    Cursors cursors(DataSource dataSource) {
        return new Cursors(dataSource);
    }

    @Bean
    BulkLoad bulkLoad(DataSource dataSource) {
        return new PostgresBulkLoad(dataSource);
    }
}
