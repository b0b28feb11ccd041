// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.arrears.jdbc;

import org.recaudo.arrears.ArrearsBook;
import org.recaudo.arrears.ArrearsFile;
import org.recaudo.arrears.LateFeeTerms;
import org.recaudo.runs.BulkLoad;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.Fund;
import org.recaudo.runs.jdbc.Cursors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The fund's terms for late payment, and the ports of arrears over their tables. */
@Configuration(proxyBeanMethods = false)
class ArrearsConfiguration {

    @Bean
    LateFeeTerms lateFeeTerms(ConfigSource config, Fund fund) {
        return ArrearsFile.read(config, fund.currency());
    }

    @Bean
    ArrearsBook arrearsBook(JdbcClient jdbc, Cursors cursors, Fund fund) {
        return new JdbcArrearsBook(jdbc, cursors, fund.currency());
    }

    @Bean
    ArrearsTable arrearsTable(JdbcClient jdbc, BulkLoad bulk) {
        return new ArrearsTable(jdbc, bulk);
    }
}
