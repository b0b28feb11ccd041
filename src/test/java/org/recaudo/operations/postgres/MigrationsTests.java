// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.recaudo.DatabaseFixture;

class MigrationsTests {

    @Test
    void appliesNothingTwice() {
        DatabaseFixture database = DatabaseFixture.fresh();

        int applied = Migrations.apply(database.url(), database.user(), database.password());

        assertThat(applied).isZero();
    }

    @Test
    void leavesTheLoginRoleWithoutTablesOfItsOwn() throws SQLException {
        try (Connection connection = DatabaseFixture.fresh().connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT count(*) FROM pg_tables WHERE tableowner IN ('recaudo', 'recaudo_app')")) {
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
    }
}
