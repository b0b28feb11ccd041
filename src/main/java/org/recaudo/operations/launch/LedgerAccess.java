// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.launch;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recaudo.operations.postgres.LedgerDatabase;
import org.recaudo.operations.postgres.ServerSettings;
import org.recaudo.runs.ConfigurationException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Opens the database that a run's places name: a server of the site, or else the embedded one. */
public final class LedgerAccess {

    private LedgerAccess() {}

    /** Joined or reached, and migrated. */
    public static LedgerDatabase open(RunPlaces places) {
        String url = places.databaseUrl();
        if (url == null || url.isBlank()) {
            return LedgerDatabase.embedded(places.home(), ServerSettings.standard());
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new ConfigurationException(
                    "RECAUDO_DATABASE_URL must start with jdbc:postgresql: as in jdbc:postgresql://db.example/recaudo");
        }
        return LedgerDatabase.elsewhere(url, stated(places.databaseUser()), stated(places.databasePassword()));
    }

    /** The lock on the books, for a command that needs no Spring context; empty when another run holds it. */
    public static Optional<BookLock> lock(LedgerDatabase database) throws SQLException {
        return BookLock.tryTake(new DriverManagerDataSource(database.url(), database.user(), database.password()));
    }

    private static String stated(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw new ConfigurationException(
                    "RECAUDO_DATABASE_URL is set; RECAUDO_DATABASE_USER and RECAUDO_DATABASE_PASSWORD must be too");
        }
        return value;
    }
}
