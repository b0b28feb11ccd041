// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads large results row by row through a server-side cursor, in constant memory.
 *
 * <p>Outside a transaction the cursor has a connection of its own and outlives the commits of a chunk step; inside one
 * it sees what that transaction wrote and must be closed before it ends. Streams hold a connection: close them.
 */
public final class Cursors {

    private static final int FETCH_ROWS = 2_000;

    private final DataSource dataSource;

    public Cursors(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The rows of a query in its order; parameters fill the {@code ?} of the statement. */
    public <T> Stream<T> stream(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
        boolean inTransaction = isInTransaction();
        Cursor<T> cursor = new Cursor<>(dataSource, inTransaction, mapper);
        try {
            cursor.open(sql, parameters);
        } catch (SQLException e) {
            cursor.close();
            throw new IllegalStateException("Query failed: " + sql, e);
        }
        return StreamSupport.stream(cursor, false).onClose(cursor::close);
    }

    /**
     * Whether this thread has a connection in a transaction. A step that needs none runs under a transaction manager
     * without resources, which claims one all the same; on its connection, which commits by itself, the driver would
     * load the whole result.
     */
    private boolean isInTransaction() {
        if (!(TransactionSynchronizationManager.getResource(dataSource) instanceof ConnectionHolder holder)) {
            return false;
        }
        try {
            return !holder.getConnection().getAutoCommit();
        } catch (SQLException e) {
            throw new IllegalStateException("The connection of this transaction is broken", e);
        }
    }

    private static final class Cursor<T> extends AbstractSpliterator<T> {

        private final DataSource dataSource;
        private final boolean inTransaction;
        private final RowMapper<T> mapper;
        private final Connection connection;
        private @Nullable PreparedStatement statement;
        private @Nullable ResultSet rows;
        private int row;

        Cursor(DataSource dataSource, boolean inTransaction, RowMapper<T> mapper) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.dataSource = dataSource;
            this.inTransaction = inTransaction;
            this.mapper = mapper;
            this.connection = connect(dataSource, inTransaction);
        }

        private static Connection connect(DataSource dataSource, boolean inTransaction) {
            try {
                return inTransaction ? DataSourceUtils.getConnection(dataSource) : dataSource.getConnection();
            } catch (SQLException e) {
                throw new IllegalStateException("No database connection for a cursor", e);
            }
        }

        void open(String sql, @Nullable Object[] parameters) throws SQLException {
            if (!inTransaction && !(dataSource instanceof DryRunDataSource)) {
                connection.setAutoCommit(false);
            }
            PreparedStatement prepared = connection.prepareStatement(sql);
            statement = prepared;
            prepared.setFetchSize(FETCH_ROWS);
            for (int index = 0; index < parameters.length; index++) {
                prepared.setObject(index + 1, parameters[index]);
            }
            rows = prepared.executeQuery();
        }

        @Override
        public boolean tryAdvance(Consumer<? super T> action) {
            try {
                ResultSet result = rows;
                if (result == null || !result.next()) {
                    return false;
                }
                T item = mapper.mapRow(result, row++);
                if (item == null) {
                    throw new IllegalStateException("Row %d was mapped to nothing".formatted(row));
                }
                action.accept(item);
                return true;
            } catch (SQLException e) {
                throw new IllegalStateException("Reading row %d failed".formatted(row + 1), e);
            }
        }

        void close() {
            try {
                if (statement != null) {
                    statement.close();
                }
                if (!inTransaction && !(dataSource instanceof DryRunDataSource)) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            } catch (SQLException e) {
                throw new IllegalStateException("Closing a cursor failed", e);
            } finally {
                DataSourceUtils.releaseConnection(connection, dataSource);
            }
        }
    }
}
