// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges.jdbc;

import java.util.TreeSet;
import org.recaudo.affiliates.KnownPlans;
import org.recaudo.charges.ChargeBook;
import org.recaudo.charges.TariffFiles;
import org.recaudo.charges.Tariffs;
import org.recaudo.runs.BulkLoad;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.Fund;
import org.recaudo.runs.jdbc.Cursors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tariffs, and the ports of charges over their tables. */
@Configuration(proxyBeanMethods = false)
class ChargesConfiguration {

    /** Affiliates can have the plans that have a price. */
    @Bean
    KnownPlans knownPlans(Tariffs tariffs) {
        return () -> new TreeSet<>(tariffs.plans());
    }

    @Bean
    Tariffs tariffs(ConfigSource config, Fund fund) {
        return new TariffFiles(fund.currency()).read(config);
    }

    @Bean
    ChargeBook chargeBook(JdbcClient jdbc, Cursors cursors, Fund fund) {
        return new JdbcChargeBook(jdbc, cursors, fund);
    }

    @Bean
    ChargeTable chargeTable(JdbcClient jdbc, Cursors cursors, BulkLoad bulk, Fund fund) {
        return new ChargeTable(jdbc, cursors, bulk, fund);
    }

    @Bean
    ServiceTable serviceTable(JdbcClient jdbc, Cursors cursors, BulkLoad bulk, Fund fund) {
        return new ServiceTable(jdbc, cursors, bulk, fund);
    }
}
