// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.launch;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.recaudo.operations.postgres.EmbeddedServer;
import org.recaudo.operations.postgres.Migrations;
import org.recaudo.operations.postgres.ServerSettings;
import org.recaudo.runs.ConfigurationException;

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
        if (places.databaseUrl() != null) {
            return of(places.databaseUrl(), stated(places.databaseUser()), stated(places.databasePassword()), null);
        }
        EmbeddedServer server = EmbeddedServer.join(places.home().resolve("postgres"), ServerSettings.standard());
        try {
            return of(server.url(), server.user(), server.password(), server);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
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

    private static DatabaseAccess of(String url, String user, String password, @Nullable AutoCloseable server) {
        Migrations.apply(url, user, password);
        return new DatabaseAccess(pool(url, user, password), server);
    }

    private static String stated(@Nullable String value) {
        if (value == null) {
            throw new ConfigurationException(
                    "RECAUDO_DATABASE_URL is set; RECAUDO_DATABASE_USER and RECAUDO_DATABASE_PASSWORD must be too");
        }
        return value;
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
