// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.recaudo.DatabaseFixture;

/** Tables are brought up to date once, in order, and never over a history that is not ours. */
class MigrationsTests {

    private static final String BATCH_MIGRATION = "/db/migration/V20261121100500__batch_metadata.sql";
    private static final String BATCH_ORIGINAL = "/org/springframework/batch/core/schema-postgresql.sql";

    @Test
    void appliesNothingTwice() {
        assertThat(apply(DatabaseFixture.fresh())).isZero();
    }

    @Test
    void refusesAMigrationOlderThanTheNewestApplied() throws SQLException {
        DatabaseFixture database = DatabaseFixture.fresh();
        asOwner(database, "DELETE FROM flyway_schema_history WHERE version = '20261121100500'");

        assertThatThrownBy(() -> apply(database))
                .isInstanceOf(ServerRefusal.class)
                .hasMessageContaining("20261121100500")
                .hasMessageContaining("not applied");
    }

    @Test
    void refusesAMigrationThatWasEditedAfterItWasApplied() throws SQLException {
        DatabaseFixture database = DatabaseFixture.fresh();
        asOwner(database, "UPDATE flyway_schema_history SET checksum = 1 WHERE version = '20261121100000'");

        assertThatThrownBy(() -> apply(database))
                .isInstanceOf(ServerRefusal.class)
                .hasMessageContaining("20261121100000");
    }

    @Test
    void refusesADatabaseOfANewerRecaudo() throws SQLException {
        DatabaseFixture database = DatabaseFixture.fresh();
        asOwner(
                database,
                "INSERT INTO flyway_schema_history SELECT 999, '29991231000000', 'later', 'SQL',"
                        + " 'V29991231000000__later.sql', 1, 'x', now(), 1, true");

        assertThatThrownBy(() -> apply(database))
                .isInstanceOf(ServerRefusal.class)
                .hasMessageContaining("29991231000000")
                .hasMessageContaining("older than the database");
    }

    @Test
    void saysWhereItCouldNotLogInWithoutSayingThePassword() {
        DatabaseFixture database = DatabaseFixture.fresh();

        assertThatThrownBy(() -> Migrations.apply(database.url() + "?password=hush", database.user(), "secret"))
                .isInstanceOf(ServerRefusal.class)
                .hasMessageContaining(database.url())
                .hasMessageNotContainingAny("hush", "secret");
    }

    /** Spring Batch's tables are its own matter: only the schema's name is ours. */
    @Test
    void holdsSpringBatchsTablesAsSpringBatchHasThem() throws IOException {
        String ours = read(BATCH_MIGRATION);

        assertThat(ours.substring(ours.indexOf("create table")).replace("batch.batch_", "batch_"))
                .isEqualTo(read(BATCH_ORIGINAL));
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = MigrationsTests.class.getResourceAsStream(resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            return text.replaceAll("(?m)^--.*$", "").replaceAll("\\s+", " ").strip();
        }
    }

    private static int apply(DatabaseFixture database) {
        return Migrations.apply(database.url(), database.user(), database.password());
    }

    private static void asOwner(DatabaseFixture database, String sql) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE recaudo_owner");
            statement.execute(sql);
        }
    }
}
