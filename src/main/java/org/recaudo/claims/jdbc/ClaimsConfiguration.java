// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.jdbc;

import org.recaudo.claims.Agreements;
import org.recaudo.claims.ClaimBook;
import org.recaudo.runs.BulkLoad;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.Fund;
import org.recaudo.runs.jdbc.Cursors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The agreements and the claims' port over its tables. */
@Configuration(proxyBeanMethods = false)
class ClaimsConfiguration {

    @Bean
    Agreements agreements(ConfigSource config) {
        return Agreements.read(config);
    }

    @Bean
    ClaimTables claimTables(JdbcClient jdbc, Cursors cursors, BulkLoad bulkLoad, Fund fund) {
        return new ClaimTables(jdbc, cursors, bulkLoad, fund.currency());
    }

    @Bean
    ClaimBook claimBook(ClaimTables tables, Cursors cursors, Agreements agreements, Fund fund) {
        return new PostgresClaimBook(tables, cursors, agreements, fund.currency());
    }
}
