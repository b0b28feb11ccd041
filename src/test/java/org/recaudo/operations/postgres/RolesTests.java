// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recaudo.DatabaseFixture;

/** What the application's login role may do, and above all what it may not. */
class RolesTests {

    private DatabaseFixture database;

    /** A fact table as migrations make them, by the role that makes them. */
    @BeforeEach
    void addAFactTable() throws SQLException {
        database = DatabaseFixture.fresh();
        execute(
                "SET ROLE recaudo_owner",
                "CREATE TABLE sample_fact (n bigint PRIMARY KEY)",
                "CREATE TRIGGER t BEFORE UPDATE OR DELETE ON sample_fact"
                        + " FOR EACH ROW EXECUTE FUNCTION refuse_change()",
                "CREATE TRIGGER u BEFORE TRUNCATE ON sample_fact FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()",
                "RESET ROLE",
                "INSERT INTO sample_fact VALUES (1)");
    }

    @Test
    void holdsNoPowerOfItsOwn() throws SQLException {
        assertThat(ask("SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls OR rolreplication"
                        + " FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("f");
        assertThat(ask("SELECT count(*) FROM pg_class WHERE pg_get_userbyid(relowner) IN ('recaudo', 'recaudo_app')"))
                .isEqualTo("0");
        assertThat(ask("SELECT string_agg(rolname, ',') FROM pg_roles WHERE rolcanlogin AND rolname LIKE 'recaudo%'"))
                .isEqualTo("recaudo");
    }

    @Test
    void readsAndAddsFactsAndAnalysesTheirTable() throws SQLException {
        execute("INSERT INTO sample_fact VALUES (2)", "ANALYZE sample_fact");

        assertThat(ask("SELECT sum(n) FROM sample_fact")).isEqualTo("3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE sample_fact SET n = 3",
                "DELETE FROM sample_fact",
                "TRUNCATE sample_fact",
                "DROP TABLE sample_fact",
                "ALTER TABLE sample_fact DISABLE TRIGGER ALL",
                "CREATE TABLE mine (n int)",
                "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE sql AS 'SELECT 1'",
                "UPDATE flyway_schema_history SET success = true",
                "SET ROLE postgres",
                "COPY sample_fact TO PROGRAM 'cat'"
            })
    void mayNotChangeAFactOrTheSchema(String statement) {
        assertThatThrownBy(() -> execute(statement))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE sample_fact SET n = 3", "DELETE FROM sample_fact", "TRUNCATE sample_fact"})
    void isRefusedByTheTableItselfEvenAsItsOwner(String statement) {
        assertThatThrownBy(() -> execute("SET ROLE recaudo_owner", statement))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("sample_fact is refused: its rows are facts");
    }

    @Test
    void keepsTheStateOfRunsInASchemaWhereItMayChangeRows() throws SQLException {
        execute(
                "INSERT INTO batch.batch_job_instance VALUES (nextval('batch.batch_job_instance_seq'), 0, 'a', 'b')",
                "UPDATE batch.batch_job_instance SET version = 1",
                "DELETE FROM batch.batch_job_instance");
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String ask(String query) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
