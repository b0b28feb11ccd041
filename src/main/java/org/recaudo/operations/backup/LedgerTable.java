// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.recaudo.runs.Sql;

/**
 * A table as the catalogue describes it, with the statements to copy it; every table comes after those it refers to.
 */
record LedgerTable(String schema, String name, Statements statements) {

    /** All made by the catalogue, which quotes names. */
    record Statements(String copyOut, String copyIn, String anyRow, String quiet, String watchful) {}

    static List<LedgerTable> all(Connection connection) throws SQLException {
        List<LedgerTable> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(Sql.of(LedgerTable.class, "backup-tables"))) {
            while (row.next()) {
                tables.add(new LedgerTable(
                        row.getString("schema_name"),
                        row.getString("table_name"),
                        new Statements(
                                row.getString("copy_out"),
                                row.getString("copy_in"),
                                row.getString("any_row"),
                                row.getString("quiet"),
                                row.getString("watchful"))));
            }
        }
        return tables;
    }

    /** Writes all rows in key order and tells what was written. */
    BackupManifest.Table copyTo(Connection connection, OutputStream out) throws SQLException, IOException {
        HashingStream hashing = new HashingStream(out);
        long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(statements.copyOut, hashing);
        return new BackupManifest.Table(schema, name, rows, hashing.bytes(), hashing.sha256());
    }

    long copyFrom(Connection connection, InputStream in) throws SQLException, IOException {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statements.copyIn, in);
    }

    boolean hasRows(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(statements.anyRow)) {
            return row.next();
        }
    }
}
