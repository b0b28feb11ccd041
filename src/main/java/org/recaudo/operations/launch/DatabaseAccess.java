// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.launch;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The run's database: the embedded server joined, or a server of the site; migrated, with a pool of connections. */
final class DatabaseAccess implements AutoCloseable {

    private static final int POOL_SIZE = 8;

    private final HikariDataSource pool;
    private final @Nullable AutoCloseable server;

    private DatabaseAccess(HikariDataSource pool, @Nullable AutoCloseable server) {
        this.pool = pool;
        this.server = server;
    }

    static DatabaseAccess open(RunPlaces places) {
        throw new IllegalStateException("Not wired: " + places);
    }

    DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        try {
            if (server != null) {
                server.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException("Leaving the embedded server failed", e);
        }
    }

    private static HikariDataSource pool(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(POOL_SIZE);
        config.setMinimumIdle(0);
        config.setPoolName("books");
        return new HikariDataSource(config);
    }
}
