// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.recaudo.operations.postgres.EmbeddedServer;
import org.recaudo.operations.postgres.Migrations;
import org.recaudo.operations.postgres.ServerSettings;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Migrated, empty databases for tests: copies of one template on one server, which lives below {@code target/} as long
 * as this process. At its end the server is thrown away whole, since dropping its databases one by one flushes each.
 */
public final class DatabaseFixture {

    private static final Path ROOT = Path.of("target", "test-postgres").toAbsolutePath();
    private static final Path HOME =
            ROOT.resolve("process-" + ProcessHandle.current().pid());
    private static final String TEMPLATE = "migrated";
    private static @Nullable EmbeddedServer server;
    private static int made;

    private final String database;

    private DatabaseFixture(String database) {
        this.database = database;
    }

    /** A database of the caller's own, with all tables and no rows. */
    public static synchronized DatabaseFixture fresh() {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            String name = "test_" + ++made;
            statement.execute("CREATE DATABASE %s TEMPLATE %s OWNER recaudo_owner".formatted(name, TEMPLATE));
            return new DatabaseFixture(name);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("No fresh database: " + e.getMessage(), e);
        }
    }

    public String url() {
        return running().url(database);
    }

    public String user() {
        return running().user();
    }

    public String password() {
        return running().password();
    }

    /** One plain connection per request, as the application's login role. */
    public DataSource dataSource() {
        return new DriverManagerDataSource(url(), user(), password());
    }

    public Connection connection() throws SQLException {
        return DriverManager.getConnection(url(), user(), password());
    }

    private static EmbeddedServer running() {
        return Objects.requireNonNull(server, "no server yet");
    }

    private static Connection superuser() throws SQLException, IOException {
        if (server != null) {
            return superuser(server);
        }
        sweep();
        shareBinaries();
        EmbeddedServer started = EmbeddedServer.join(HOME, ServerSettings.small());
        server = started;
        Runtime.getRuntime().addShutdownHook(new Thread(DatabaseFixture::end));
        Connection connection = superuser(started);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE %s OWNER recaudo_owner".formatted(TEMPLATE));
            Migrations.apply(started.url(TEMPLATE), started.user(), started.password());
        }
        return connection;
    }

    private static Connection superuser(EmbeddedServer server) throws SQLException {
        return DriverManager.getConnection(server.url("postgres"), server.superuser(), server.superuserPassword());
    }

    /** The programs are unpacked once for all test processes. */
    private static void shareBinaries() throws IOException {
        Files.createDirectories(HOME);
        for (Path binaries : children(ROOT, "binaries-*")) {
            Files.createSymbolicLink(HOME.resolve(binaries.getFileName()), binaries);
        }
    }

    private static void keepBinaries() throws IOException {
        for (Path binaries : children(HOME, "binaries-*")) {
            Path kept = ROOT.resolve(binaries.getFileName());
            if (!Files.isSymbolicLink(binaries) && !Files.exists(kept)) {
                Files.move(binaries, kept);
            }
        }
    }

    /** Removes the servers of test processes that were killed. */
    private static void sweep() throws IOException {
        Files.createDirectories(ROOT);
        for (Path home : children(ROOT, "process-*")) {
            long process = Long.parseLong(home.getFileName().toString().substring("process-".length()));
            if (ProcessHandle.of(process).isEmpty()) {
                throwAway(home);
            }
        }
    }

    private static void end() {
        try {
            EmbeddedServer ended = running();
            stopAtOnce(HOME);
            ended.close();
            keepBinaries();
            throwAway(HOME);
        } catch (IOException | RuntimeException e) {
            // The next test process sweeps.
        }
    }

    private static void throwAway(Path home) throws IOException {
        stopAtOnce(home);
        // Tens of thousands of files: whoever ends need not wait for them to go.
        new ProcessBuilder("rm", "-rf", home.toString()).start();
    }

    /** Without the flush that a server for keeps is given. */
    private static void stopAtOnce(Path home) throws IOException {
        Path file = home.resolve("cluster/data/postmaster.pid");
        if (Files.exists(file)) {
            Optional<ProcessHandle> postmaster = ProcessHandle.of(
                    Long.parseLong(Files.readAllLines(file).get(0).strip()));
            if (postmaster.isPresent()) {
                new ProcessBuilder(
                                "kill", "-QUIT", String.valueOf(postmaster.get().pid()))
                        .start();
                postmaster.get().onExit().orTimeout(20, TimeUnit.SECONDS).join();
            }
        }
    }

    private static List<Path> children(Path folder, String glob) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, glob)) {
            all.forEach(found::add);
        }
        return found;
    }
}
