// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs.jdbc;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Hands out one physical connection whose transaction never commits, so that a whole run, with all its steps seeing
 * each other's rows, can be taken back at the end. A commit becomes the release of a savepoint and a rollback goes back
 * to it.
 */
public final class DryRunDataSource extends AbstractDataSource implements AutoCloseable {

    private final Connection physical;

    public DryRunDataSource(DataSource dataSource) throws SQLException {
        physical = dataSource.getConnection();
        physical.setAutoCommit(false);
    }

    @Override
    public Connection getConnection() {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, new Lease(physical));
    }

    @Override
    public Connection getConnection(String username, String password) {
        return getConnection();
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // The driver's log is not used.
    }

    /** Takes everything back. */
    @Override
    public void close() throws SQLException {
        physical.rollback();
        physical.setAutoCommit(true);
        physical.close();
    }

    private static final class Lease implements InvocationHandler {

        private final Connection physical;
        private boolean autoCommit = true;
        private @Nullable Savepoint savepoint;

        Lease(Connection physical) {
            this.physical = physical;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            switch (method.getName()) {
                case "getAutoCommit":
                    return autoCommit;
                case "setAutoCommit":
                    begin(Boolean.TRUE.equals(arguments == null ? null : arguments[0]));
                    return null;
                case "commit":
                    end();
                    return null;
                case "rollback":
                    return rollback(method, arguments);
                case "close", "setReadOnly", "setTransactionIsolation":
                    return null;
                case "isClosed":
                    return false;
                default:
                    return pass(method, arguments);
            }
        }

        private void begin(boolean wanted) throws SQLException {
            end();
            autoCommit = wanted;
            savepoint = wanted ? null : physical.setSavepoint();
        }

        private void end() throws SQLException {
            if (savepoint != null) {
                physical.releaseSavepoint(savepoint);
                savepoint = autoCommit ? null : physical.setSavepoint();
            }
        }

        private @Nullable Object rollback(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
            if (arguments != null && arguments.length == 1) {
                return pass(method, arguments);
            }
            if (savepoint != null) {
                physical.rollback(savepoint);
            }
            return null;
        }

        private @Nullable Object pass(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
            try {
                return method.invoke(physical, arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        }
    }
}
