// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger.jdbc;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.recaudo.DatabaseFixture;
import org.recaudo.ledger.AccountItems;
import org.recaudo.ledger.BankBalances;
import org.recaudo.ledger.ChartOfAccounts;
import org.recaudo.ledger.Entries;
import org.recaudo.ledger.Journal;
import org.recaudo.ledger.LedgerBook;
import org.recaudo.ledger.LedgerEntry;
import org.recaudo.ledger.LedgerFixtures;
import org.recaudo.ledger.OpenItem;
import org.recaudo.ledger.OpenItems;
import org.recaudo.ledger.Seal;
import org.recaudo.ledger.SealCondition;
import org.recaudo.money.BillingPeriod;
import org.recaudo.runs.RunOptions;
import org.recaudo.runs.jdbc.Cursors;
import org.recaudo.runs.jdbc.PostgresBulkLoad;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger's ports over a fresh database. */
final class LedgerBooks {

    final JdbcClient jdbc;
    final ChartOfAccounts chart = LedgerFixtures.chart();
    final LedgerBook book;
    final OpenItems items;
    final Entries entries;
    final Seal seal;
    final Journal journal;
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final TransactionTemplate transaction;

    LedgerBooks() {
        DataSource dataSource = DatabaseFixture.fresh().dataSource();
        jdbc = JdbcClient.create(dataSource);
        Cursors cursors = new Cursors(dataSource);
        RunOptions options = new RunOptions(
                "test",
                BillingPeriod.parse("2026-11"),
                LocalDate.parse("2026-11-05"),
                List.of(),
                null,
                List.of(),
                false,
                Map.of(),
                "finance");
        beans.addBean("billedCondition", new BilledCondition(jdbc));
        seal = new PostgresSeal(jdbc, options, beans.getBeanProvider(SealCondition.class));
        book = new PostgresLedgerBook(jdbc, new PostgresBulkLoad(dataSource), seal, chart);
        items = new PostgresOpenItems(jdbc, cursors, chart);
        entries = new PostgresEntries(jdbc, cursors);
        journal = new PostgresJournal(jdbc, chart, beans.getBeanProvider(BankBalances.class));
        transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    void bean(String name, Object bean) {
        beans.addBean(name, bean);
    }

    long post(LedgerEntry... posted) {
        return committed(() -> book.post(Stream.of(posted)));
    }

    long open(OpenItem... opened) {
        return committed(() -> book.open(Stream.of(opened)));
    }

    void seal(String period) {
        transaction.executeWithoutResult(status -> seal.seal(BillingPeriod.parse(period)));
    }

    List<AccountItems> all(String asOf) {
        try (Stream<AccountItems> all = items.after(null, LocalDate.parse(asOf))) {
            return all.toList();
        }
    }

    <T> T committed(Supplier<T> work) {
        T result = transaction.execute(status -> work.get());
        if (result == null) {
            throw new AssertionError("The work gave nothing");
        }
        return result;
    }
}
