// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.launch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.recaudo.runs.Sql;

/**
 * The fund's books are written by one run at a time: a session advisory lock on a connection of its own, which the
 * server frees when the process dies, however it dies.
 */
public final class BookLock implements AutoCloseable {

    /** Names the lock among a database's advisory locks: "recaudo" in ASCII, shortened to fit. */
    private static final long KEY = 0x72656361756dL;

    private final Connection connection;

    private BookLock(Connection connection) {
        this.connection = connection;
    }

    /** The lock, or empty when another run holds it. */
    static Optional<BookLock> tryTake(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        boolean taken = false;
        try (PreparedStatement statement = connection.prepareStatement(Sql.of(BookLock.class, "take-book-lock"))) {
            statement.setLong(1, KEY);
            try (ResultSet result = statement.executeQuery()) {
                taken = result.next() && result.getBoolean(1);
            }
        } finally {
            if (!taken) {
                connection.close();
            }
        }
        return taken ? Optional.of(new BookLock(connection)) : Optional.empty();
    }

    @Override
    public void close() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(Sql.of(BookLock.class, "free-book-lock"))) {
            statement.setLong(1, KEY);
            statement.execute();
        } finally {
            connection.close();
        }
    }
}
