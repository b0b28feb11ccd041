// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.launch;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.recaudo.operations.postgres.LedgerDatabase;

/** The run's database, migrated, with a pool of connections. */
final class DatabaseAccess implements AutoCloseable {

    private static final int POOL_SIZE = 8;

    private final LedgerDatabase database;
    private final HikariDataSource pool;

    private DatabaseAccess(LedgerDatabase database, HikariDataSource pool) {
        this.database = database;
        this.pool = pool;
    }

    static DatabaseAccess open(RunPlaces places) {
        LedgerDatabase database = LedgerAccess.open(places);
        try {
            return new DatabaseAccess(database, pool(database));
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        try (LedgerDatabase left = database) {
            pool.close();
        }
    }

    private static HikariDataSource pool(LedgerDatabase database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(POOL_SIZE);
        config.setMinimumIdle(0);
        config.setPoolName("books");
        return new HikariDataSource(config);
    }
}
