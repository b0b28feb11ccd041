// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.postgres;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The migrated database of a fund: a share in the embedded server below the home, or a server of the site. */
public final class LedgerDatabase implements AutoCloseable {

    private final String url;
    private final String user;
    private final String password;
    private final @Nullable EmbeddedServer server;

    private LedgerDatabase(String url, String user, String password, @Nullable EmbeddedServer server) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.server = server;
    }

    /** The embedded one below {@code RECAUDO_HOME}. */
    public static LedgerDatabase embedded(Path home, ServerSettings settings) {
        EmbeddedServer server = EmbeddedServer.join(home.resolve("postgres"), settings);
        return migrated(new LedgerDatabase(server.url(), server.user(), server.password(), server));
    }

    /** The one that {@code RECAUDO_DATABASE_URL} names. */
    public static LedgerDatabase elsewhere(String url, String user, String password) {
        return migrated(new LedgerDatabase(url, user, password, null));
    }

    public String url() {
        return url;
    }

    public String user() {
        return user;
    }

    public String password() {
        return password;
    }

    /** Leaves the embedded server; a server elsewhere is not ours to stop. */
    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }

    private static LedgerDatabase migrated(LedgerDatabase database) {
        try {
            Migrations.apply(database.url, database.user, database.password);
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }
}
