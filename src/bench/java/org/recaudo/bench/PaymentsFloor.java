// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.PGCopyInputStream;
import org.recaudo.operations.postgres.EmbeddedServer;
import org.recaudo.runs.CopyRows;

/**
 * The least that posting can cost: the rows that the job wrote, once by cursor, Java and {@code COPY}, and once as text
 * that is only passed on, into the same tables of a database as it was before the job.
 */
final class PaymentsFloor {

    private static final List<String> TABLES = List.of("collections_payment", "ledger_entry");

    /** Seconds by cursor, Java and COPY; seconds of COPY alone; rows written each time. */
    record Cost(double seconds, double plainSeconds, long rows) {}

    private final EmbeddedServer server;
    private final String floor;

    PaymentsFloor(EmbeddedServer server, String floor) {
        this.server = server;
        this.floor = floor;
    }

    Cost measure() throws SQLException, IOException {
        String written = server.url().substring(server.url().lastIndexOf('/') + 1);
        try (Connection from = connection(written);
                Connection to = connection(floor)) {
            from.setAutoCommit(false);
            to.setAutoCommit(false);
            long began = System.nanoTime();
            long rows = 0;
            for (String table : TABLES) {
                rows += byCursor(from, to, table);
            }
            to.rollback();
            double seconds = (System.nanoTime() - began) / 1e9;
            checkpoint();
            began = System.nanoTime();
            for (String table : TABLES) {
                passOn(from, to, table);
            }
            to.rollback();
            return new Cost(seconds, (System.nanoTime() - began) / 1e9, rows);
        }
    }

    /** Both sides read in the order in which the job writes: of accounts. */
    private static String rows(String table) {
        return table.equals("ledger_entry")
                ? "SELECT * FROM ledger_entry WHERE kind = 'payment' ORDER BY current_account, natural_key"
                : "SELECT * FROM collections_payment ORDER BY account, payment_key";
    }

    private static long byCursor(Connection from, Connection to, String table) throws SQLException {
        CopyIn copy = to.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY %s FROM STDIN".formatted(table));
        try (PreparedStatement query = from.prepareStatement(rows(table))) {
            query.setFetchSize(2_000);
            try (ResultSet result = query.executeQuery()) {
                int columns = result.getMetaData().getColumnCount();
                CopyRows rows = new CopyRows(new CopyTarget(copy));
                while (result.next()) {
                    for (int column = 1; column <= columns; column++) {
                        rows.text(result.getString(column));
                    }
                    rows.end();
                }
                rows.flush();
                copy.endCopy();
                return rows.rows();
            }
        }
    }

    private static void passOn(Connection from, Connection to, String table) throws SQLException, IOException {
        CopyManager target = to.unwrap(PGConnection.class).getCopyAPI();
        try (PGCopyInputStream text =
                new PGCopyInputStream(from.unwrap(PGConnection.class), "COPY (%s) TO STDOUT".formatted(rows(table)))) {
            target.copyIn("COPY %s FROM STDIN".formatted(table), text);
        }
    }

    private void checkpoint() throws SQLException {
        try (Connection connection = connection("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        }
    }

    private Connection connection(String database) throws SQLException {
        return DriverManager.getConnection(server.url(database), server.superuser(), server.superuserPassword());
    }

    private static final class CopyTarget extends java.io.OutputStream {

        private final CopyIn copy;

        CopyTarget(CopyIn copy) {
            this.copy = copy;
        }

        @Override
        public void write(int octet) {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] octets, int offset, int length) {
            try {
                copy.writeToCopy(octets, offset, length);
            } catch (SQLException e) {
                throw new UncheckedIOException(new IOException(e));
            }
        }
    }
}
