// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs.jdbc;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.recaudo.runs.BulkLoad;
import org.recaudo.runs.CopyRows;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** {@code COPY ... FROM STDIN} on the connection of the calling transaction. */
public final class PostgresBulkLoad implements BulkLoad {

    private final DataSource dataSource;

    public PostgresBulkLoad(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public long copy(String copyStatement, Consumer<CopyRows> source) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copyStatement);
            return fill(copy, source);
        } catch (SQLException e) {
            throw new IllegalStateException("COPY failed: " + copyStatement, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** A source that fails cancels the COPY: half a load never stays in the transaction. */
    private static long fill(CopyIn copy, Consumer<CopyRows> source) throws SQLException {
        try {
            CopyRows rows = new CopyRows(new CopyStream(copy));
            source.accept(rows);
            rows.flush();
            copy.endCopy();
            return rows.rows();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static final class CopyStream extends OutputStream {

        private final CopyIn copy;

        CopyStream(CopyIn copy) {
            this.copy = copy;
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] octets, int offset, int length) throws IOException {
            try {
                copy.writeToCopy(octets, offset, length);
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }
    }
}
