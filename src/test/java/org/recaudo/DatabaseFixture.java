// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.recaudo.operations.postgres.EmbeddedServer;
import org.recaudo.operations.postgres.Migrations;
import org.recaudo.operations.postgres.ServerSettings;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Migrated, empty databases for tests: copies of one template on one server, which lives below {@code target/} and is
 * shared by all test processes of this build. A test may leave its database behind; the end of the process drops it.
 */
public final class DatabaseFixture {

    private static final Path HOME = Path.of("target", "test-postgres").toAbsolutePath();
    private static final long PROCESS = ProcessHandle.current().pid();
    private static final List<DatabaseFixture> MADE = new ArrayList<>();
    private static EmbeddedServer server;

    private final String database;

    private DatabaseFixture(String database) {
        this.database = database;
    }

    /** A database of the caller's own, with all tables and no rows. */
    public static synchronized DatabaseFixture fresh() {
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            String name = "t_%d_%d".formatted(PROCESS, MADE.size());
            statement.execute(
                    "CREATE DATABASE %s TEMPLATE %s OWNER recaudo_owner".formatted(name, template(statement)));
            DatabaseFixture fixture = new DatabaseFixture(name);
            MADE.add(fixture);
            return fixture;
        } catch (SQLException e) {
            throw new IllegalStateException("No fresh database: " + e.getMessage(), e);
        }
    }

    public String url() {
        return server.url(database);
    }

    public String user() {
        return server.user();
    }

    public String password() {
        return server.password();
    }

    /** One plain connection per request, as the application's login role. */
    public DataSource dataSource() {
        return new DriverManagerDataSource(url(), user(), password());
    }

    public Connection connection() throws SQLException {
        return DriverManager.getConnection(url(), user(), password());
    }

    private static Connection superuser(String database) throws SQLException {
        if (server == null) {
            server = EmbeddedServer.join(HOME, ServerSettings.small());
            Runtime.getRuntime().addShutdownHook(new Thread(DatabaseFixture::end));
            dropLeftBehind();
        }
        return DriverManager.getConnection(server.url(database), server.superuser(), server.superuserPassword());
    }

    /** The template is named by its migrations, so an edited migration makes a new one. */
    private static String template(Statement statement) throws SQLException {
        String name = "template_" + mark();
        statement.execute("SELECT pg_advisory_lock(7)");
        try {
            if (!exists(statement, name)) {
                String unfinished = "unfinished_" + name;
                statement.execute("DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(unfinished));
                statement.execute("CREATE DATABASE %s OWNER recaudo_owner".formatted(unfinished));
                Migrations.apply(server.url(unfinished), server.user(), server.password());
                statement.execute("ALTER DATABASE %s RENAME TO %s".formatted(unfinished, name));
            }
            return name;
        } finally {
            statement.execute("SELECT pg_advisory_unlock(7)");
        }
    }

    private static boolean exists(Statement statement, String name) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
            return rows.next();
        }
    }

    private static String mark() {
        CRC32 mark = new CRC32();
        TreeSet<Path> files = new TreeSet<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of("target", "classes", "db", "migration"))) {
            all.forEach(files::add);
            for (Path file : files) {
                mark.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                mark.update(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new IllegalStateException("The migrations cannot be read", e);
        }
        return Long.toHexString(mark.getValue());
    }

    private static void dropLeftBehind() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        server.url("postgres"), server.superuser(), server.superuserPassword());
                Statement statement = connection.createStatement()) {
            List<String> names = new ArrayList<>();
            try (ResultSet rows =
                    statement.executeQuery("SELECT datname FROM pg_database WHERE datname LIKE 't^_%' ESCAPE '^'")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            for (String name : names) {
                long process = Long.parseLong(name.split("_")[1]);
                if (process == PROCESS || ProcessHandle.of(process).isEmpty()) {
                    statement.execute("DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(name));
                }
            }
        }
    }

    private static synchronized void end() {
        try {
            dropLeftBehind();
        } catch (SQLException e) {
            // The next process drops them.
        }
        server.close();
    }
}
