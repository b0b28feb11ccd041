// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.postgres;

import java.io.IOException;
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

/** Homes for servers of tests, below {@code target} where another user can walk. */
final class ServerHomes {

    private static final Path ROOT = Path.of("target", "test-servers").toAbsolutePath();
    private static final Path SHARED = Path.of("target", "test-postgres").toAbsolutePath();

    private ServerHomes() {}

    /** A path at which nothing is yet. */
    static Path empty() throws IOException {
        Files.createDirectories(ROOT);
        Path home = Files.createTempDirectory(ROOT, "server");
        Files.delete(home);
        return home;
    }

    /** A home that has its programs already, to save the seconds of unpacking them. */
    static Path withBinaries() throws IOException {
        Files.createDirectories(SHARED);
        return linked(empty());
    }

    static Path linked(Path home) throws IOException {
        Path binaries = Binaries.in(new ServerHome(SHARED)).directory();
        Files.createDirectories(home);
        Files.createSymbolicLink(home.resolve(binaries.getFileName()), binaries);
        return home;
    }

    static void delete(Path home) {
        SideDirectory.delete(home);
    }

    static Connection superuser(EmbeddedServer server) throws SQLException {
        return DriverManager.getConnection(server.url(), server.superuser(), server.superuserPassword());
    }

    static void execute(EmbeddedServer server, String... statements) throws SQLException {
        try (Connection connection = superuser(server);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static String ask(EmbeddedServer server, String query) throws SQLException {
        try (Connection connection = superuser(server);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** The server's main process, or 0. */
    static long postmaster(Path home) throws IOException {
        Path data = new ServerHome(home).data();
        PostmasterFile file = PostmasterFile.read(data);
        return file == null || !file.isAlive(data) ? 0 : file.process();
    }

    static List<String> leavings(Path home) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(home, ".making-*")) {
            found.forEach(path -> names.add(path.getFileName().toString()));
        }
        return names;
    }
}
