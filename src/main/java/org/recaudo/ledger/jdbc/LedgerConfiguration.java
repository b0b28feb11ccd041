// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger.jdbc;

import org.recaudo.ledger.BankBalances;
import org.recaudo.ledger.ChartOfAccounts;
import org.recaudo.ledger.Entries;
import org.recaudo.ledger.Journal;
import org.recaudo.ledger.LedgerBook;
import org.recaudo.ledger.OpenItems;
import org.recaudo.ledger.Seal;
import org.recaudo.ledger.SealCondition;
import org.recaudo.runs.BulkLoad;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.ConfigurationException;
import org.recaudo.runs.RunOptions;
import org.recaudo.runs.jdbc.Cursors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger's ports over its tables. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    ChartOfAccounts chartOfAccounts(ConfigSource config) {
        try {
            return ChartOfAccounts.ofRows(config.csv("chart.csv"));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(String.valueOf(e.getMessage()));
        }
    }

    @Bean
    Seal seal(JdbcClient jdbc, RunOptions options, ObjectProvider<SealCondition> conditions) {
        return new PostgresSeal(jdbc, options, conditions);
    }

    @Bean
    SealCondition billedCondition(JdbcClient jdbc) {
        return new BilledCondition(jdbc);
    }

    @Bean
    LedgerBook ledgerBook(JdbcClient jdbc, BulkLoad bulkLoad, Seal seal, ChartOfAccounts chart) {
        return new PostgresLedgerBook(jdbc, bulkLoad, seal, chart);
    }

    @Bean
    OpenItems openItems(JdbcClient jdbc, Cursors cursors, ChartOfAccounts chart) {
        return new PostgresOpenItems(jdbc, cursors, chart);
    }

    @Bean
    Entries entries(JdbcClient jdbc, Cursors cursors) {
        return new PostgresEntries(jdbc, cursors);
    }

    @Bean
    Journal journal(JdbcClient jdbc, ChartOfAccounts chart, ObjectProvider<BankBalances> banks) {
        return new PostgresJournal(jdbc, chart, banks);
    }
}
