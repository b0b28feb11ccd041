// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.postgres;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The migrated database of a fund: the server that {@code RECAUDO_DATABASE_URL} names, with
 * {@code RECAUDO_DATABASE_USER} and {@code RECAUDO_DATABASE_PASSWORD}, or else the embedded one below the home.
 */
public final class LedgerDatabase implements AutoCloseable {

    private static final String URL = "RECAUDO_DATABASE_URL";
    private static final String USER = "RECAUDO_DATABASE_USER";
    private static final String PASSWORD = "RECAUDO_DATABASE_PASSWORD";

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

    /**
     * Opens and migrates the database.
     *
     * @param home the folder {@code RECAUDO_HOME}
     * @throws ServerRefusal when it cannot be used, telling what to do
     */
    public static LedgerDatabase open(Map<String, String> environment, Path home, ServerSettings settings) {
        LedgerDatabase database = environment.getOrDefault(URL, "").isBlank()
                ? embedded(EmbeddedServer.join(home.resolve("postgres"), settings))
                : server(environment);
        try {
            Migrations.apply(database.url, database.user, database.password);
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
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

    public boolean isEmbedded() {
        return server != null;
    }

    /** Leaves the embedded server; a server elsewhere is not ours to stop. */
    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }

    private static LedgerDatabase embedded(EmbeddedServer server) {
        return new LedgerDatabase(server.url(), server.user(), server.password(), server);
    }

    private static LedgerDatabase server(Map<String, String> environment) {
        String url = environment.getOrDefault(URL, "");
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new ServerRefusal(
                    "%s must start with jdbc:postgresql: as in jdbc:postgresql://db.example:5432/recaudo"
                            .formatted(URL));
        }
        return new LedgerDatabase(url, required(environment, USER), required(environment, PASSWORD), null);
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new ServerRefusal("%s is set, so %s must be set too".formatted(URL, name));
        }
        return value;
    }
}
