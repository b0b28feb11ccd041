// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.jdbc;

import org.recaudo.invoicing.IssuedInvoices;
import org.recaudo.runs.BulkLoad;
import org.recaudo.runs.Fund;
import org.recaudo.runs.jdbc.Cursors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The port to invoices over their tables. */
@Configuration(proxyBeanMethods = false)
class InvoicingConfiguration {

    @Bean
    IssuedInvoices issuedInvoices(JdbcClient jdbc, Cursors cursors, BulkLoad bulkLoad, Fund fund) {
        return new PostgresInvoices(jdbc, cursors, bulkLoad, fund.currency());
    }
}
