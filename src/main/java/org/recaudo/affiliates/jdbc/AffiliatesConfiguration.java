// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates.jdbc;

import org.recaudo.runs.BulkLoad;
import org.recaudo.runs.jdbc.Cursors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The affiliates' ports over their tables. */
@Configuration(proxyBeanMethods = false)
class AffiliatesConfiguration {

    /** Answers both for the roll and for which accounts are known. */
    @Bean
    PostgresAffiliateRoll affiliateRoll(JdbcClient jdbc, Cursors cursors) {
        return new PostgresAffiliateRoll(jdbc, cursors);
    }

    @Bean
    IncomingRoll incomingRoll(JdbcClient jdbc, BulkLoad bulkLoad) {
        return new IncomingRoll(jdbc, bulkLoad);
    }

    @Bean
    Versions versions(JdbcClient jdbc, BulkLoad bulkLoad) {
        return new Versions(jdbc, bulkLoad);
    }
}
