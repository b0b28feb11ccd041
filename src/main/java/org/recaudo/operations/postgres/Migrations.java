// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.recaudo.runs.Sql;

/**
 * Brings a database's tables to what this version of Recaudo needs. The login role steps into {@code recaudo_owner} for
 * it, so every table belongs to a role that nobody logs in as. A migration older than the newest one applied, or one
 * that was edited after it was applied, is refused. Commands that migrate at once wait for each other.
 */
public final class Migrations {

    private static final String LOCATION = "classpath:db/migration";
    private static final int VERSION_MIN = 160_000;

    private Migrations() {}

    /**
     * Applies what is missing and returns how many migrations that were.
     *
     * @throws ServerRefusal when the database cannot be reached, is of a wrong kind, is newer than the program, was
     *     changed by hand, or lacks the roles
     */
    public static int apply(String url, String user, String password) {
        return applyUpTo("latest", url, user, password);
    }

    /** The same up to a version, for reading a backup that an older Recaudo made. */
    public static int applyUpTo(String version, String url, String user, String password) {
        refuseUnfit(url, user, password);
        try {
            return Flyway.configure()
                    .dataSource(url, user, password)
                    .initSql(Sql.of(Migrations.class, "migrate-as-owner"))
                    .locations(LOCATION)
                    .failOnMissingLocations(true)
                    .schemas("public")
                    .createSchemas(false)
                    .outOfOrder(false)
                    .validateOnMigrate(true)
                    .ignoreMigrationPatterns(new String[0])
                    .cleanDisabled(true)
                    .target(version)
                    .load()
                    .migrate()
                    .migrationsExecuted;
        } catch (FlywayException e) {
            throw new ServerRefusal(
                    ("The tables could not be brought up to date: %s%n"
                                    + "Is this Recaudo older than the database, or does the role %s lack a right?"
                                    + " src/docs/operations.md, section Database, shows how roles are made.")
                            .formatted(firstLines(e), user),
                    e);
        }
    }

    /** What would make outputs differ from site to site is refused: an old server, another encoding or sorting. */
    private static void refuseUnfit(String url, String user, String password) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(Sql.of(Migrations.class, "database-nature"))) {
            row.next();
            if (row.getInt("version") < VERSION_MIN) {
                throw new ServerRefusal("The server is PostgreSQL %s, and Recaudo needs 16 or newer"
                        .formatted(row.getString("version_name")));
            }
            if (!row.getString("encoding").equals("UTF8") || !row.getBoolean("by_code_point")) {
                throw new ServerRefusal(
                        ("The database is of encoding %s and sorts by %s. Recaudo needs UTF8 and C, so that the same"
                                        + " month gives the same bytes everywhere: create it with"
                                        + " TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'.")
                                .formatted(row.getString("encoding"), row.getString("collation_name")));
            }
        } catch (SQLException e) {
            throw new ServerRefusal(
                    "The database %s cannot be used as %s: %s".formatted(url.split("\\?", 2)[0], user, e.getMessage()),
                    e);
        }
    }

    private static String firstLines(FlywayException e) {
        return String.valueOf(e.getMessage()).lines().limit(6).reduce("", (text, line) -> text + line.strip() + " ");
    }
}
