// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.postgres;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings a database's tables to what this version of Recaudo needs. The login role steps into {@code recaudo_owner} for
 * it, so every table belongs to a role that nobody logs in as. A migration older than the newest one applied, or one
 * that was edited after it was applied, is refused. Commands that migrate at once wait for each other.
 */
public final class Migrations {

    private static final String LOCATION = "classpath:db/migration";

    private Migrations() {}

    /**
     * Applies what is missing and returns how many migrations that were.
     *
     * @throws ServerRefusal when the database is newer than the program, was changed by hand, or lacks the roles
     */
    public static int apply(String url, String user, String password) {
        try {
            return Flyway.configure()
                    .dataSource(url, user, password)
                    .initSql("SET ROLE recaudo_owner")
                    .locations(LOCATION)
                    .schemas("public")
                    .createSchemas(false)
                    .outOfOrder(false)
                    .validateOnMigrate(true)
                    .ignoreMigrationPatterns(new String[0])
                    .cleanDisabled(true)
                    .connectRetries(0)
                    .failOnMissingLocations(true)
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

    private static String firstLines(FlywayException e) {
        return String.valueOf(e.getMessage()).lines().limit(6).reduce("", (text, line) -> text + line.strip() + " ");
    }
}
