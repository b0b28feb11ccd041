// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger.jdbc;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recaudo.ledger.AccountRole;
import org.recaudo.ledger.ChartOfAccounts;
import org.recaudo.ledger.LedgerBook;
import org.recaudo.ledger.LedgerEntry;
import org.recaudo.ledger.OpenItem;
import org.recaudo.ledger.Seal;
import org.recaudo.money.BillingPeriod;
import org.recaudo.runs.BulkLoad;
import org.recaudo.runs.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes entries by {@code COPY} and open items by arrays, always in the caller's transaction. */
final class PostgresLedgerBook implements LedgerBook {

    private static final String COPY_ENTRY = Sql.of(PostgresLedgerBook.class, "copy_entry");
    private static final String STAGE = Sql.of(PostgresLedgerBook.class, "stage_entries");
    private static final String CLEAR_STAGE = Sql.of(PostgresLedgerBook.class, "clear_staged_entries");
    private static final String COPY_STAGE = Sql.of(PostgresLedgerBook.class, "copy_staged_entry");
    private static final String ANALYZE_STAGE = Sql.of(PostgresLedgerBook.class, "analyze_staged_entries");
    private static final String CONTRADICTION = Sql.of(PostgresLedgerBook.class, "find_contradiction");
    private static final String INSERT_ABSENT = Sql.of(PostgresLedgerBook.class, "insert_absent_entries");

    private final JdbcClient jdbc;
    private final BulkLoad bulkLoad;
    private final Seal seal;
    private final ChartOfAccounts chart;
    private final String receivable;
    private final String memberCredit;
    private final OpenItemRows openItems;

    PostgresLedgerBook(JdbcClient jdbc, BulkLoad bulkLoad, Seal seal, ChartOfAccounts chart) {
        this.jdbc = jdbc;
        this.bulkLoad = bulkLoad;
        this.seal = seal;
        this.chart = chart;
        this.receivable = chart.code(AccountRole.RECEIVABLE);
        this.memberCredit = chart.code(AccountRole.MEMBER_CREDIT);
        this.openItems = new OpenItemRows(jdbc);
    }

    @Override
    public long post(Stream<LedgerEntry> entries) {
        requireTransaction();
        return copy(COPY_ENTRY, entries);
    }

    @Override
    public long postAbsent(Stream<LedgerEntry> entries) {
        requireTransaction();
        jdbc.sql(STAGE).update();
        jdbc.sql(CLEAR_STAGE).update();
        copy(COPY_STAGE, entries);
        jdbc.sql(ANALYZE_STAGE).update();
        jdbc.sql(CONTRADICTION).query(String.class).optional().ifPresent(key -> {
            throw new IllegalStateException("Entry %s is in the book already, with another content".formatted(key));
        });
        return jdbc.sql(INSERT_ABSENT).update();
    }

    @Override
    public long open(Stream<OpenItem> items) {
        requireTransaction();
        return openItems.insertAbsent(items);
    }

    private long copy(String statement, Stream<LedgerEntry> entries) {
        BillingPeriod sealed = seal.latest().orElse(null);
        try (entries) {
            return bulkLoad.copy(
                    statement,
                    rows -> entries.forEach(entry -> EntryRows.write(rows, checked(entry), period(entry, sealed))));
        }
    }

    private LedgerEntry checked(LedgerEntry entry) {
        chart.account(entry.debit());
        chart.account(entry.credit());
        if (touches(entry, receivable) && entry.itemPeriod() == null) {
            throw new IllegalStateException(
                    "Entry %s touches the receivable but names no open item".formatted(entry.naturalKey()));
        }
        if (touches(entry, memberCredit) && entry.currentAccount() == null) {
            throw new IllegalStateException(
                    "Entry %s touches members' credit but names no account".formatted(entry.naturalKey()));
        }
        return entry;
    }

    /** The month of the value date, or the first period after the latest seal. */
    private static BillingPeriod period(LedgerEntry entry, @Nullable BillingPeriod sealed) {
        BillingPeriod own = BillingPeriod.of(entry.valueDate());
        return sealed == null || own.compareTo(sealed) > 0 ? own : sealed.next();
    }

    private static boolean touches(LedgerEntry entry, String code) {
        return entry.debit().equals(code) || entry.credit().equals(code);
    }

    private static void requireTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The books are written within a transaction only");
        }
    }
}
