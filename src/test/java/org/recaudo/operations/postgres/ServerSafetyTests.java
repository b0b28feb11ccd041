// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes the embedded server fit for a ledger, asked of the server and of the file system. */
class ServerSafetyTests {

    private static Path home;
    private static EmbeddedServer server;

    /** Somebody tried to make it faster in the one file that PostgreSQL reads last. */
    @BeforeAll
    static void startOverTamperedSettings() throws IOException {
        home = ServerHomes.withBinaries();
        EmbeddedServer.join(home, ServerSettings.standard()).close();
        Files.writeString(
                new ServerHome(home).data().resolve("postgresql.auto.conf"),
                "fsync = off\nfull_page_writes = off\nsynchronous_commit = off\nlisten_addresses = '*'\n");
        server = EmbeddedServer.join(home, ServerSettings.standard());
    }

    @AfterAll
    static void stop() {
        server.close();
        ServerHomes.delete(home);
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "password_encryption, scram-sha-256",
        "server_encoding, UTF8",
        "shared_buffers, 512MB",
        "max_wal_size, 4GB",
        "work_mem, 64MB",
        "log_min_error_statement, panic",
        "log_error_verbosity, terse"
    })
    void answersWithTheSafeSetting(String setting, String value) throws SQLException {
        assertThat(ServerHomes.ask(server, "SHOW " + setting)).isEqualTo(value);
    }

    @Test
    void knowsScramAndNothingElse() throws SQLException {
        String methods = ServerHomes.ask(
                server, "SELECT string_agg(DISTINCT type || ' ' || auth_method, ',') FROM pg_hba_file_rules");
        String passwords = ServerHomes.ask(
                server, "SELECT count(*) FROM pg_authid WHERE rolcanlogin AND rolpassword NOT LIKE 'SCRAM-SHA-256$%'");

        assertThat(methods).isEqualTo("host scram-sha-256");
        assertThat(passwords).isEqualTo("0");
    }

    @Test
    void refusesAWrongPasswordAndNone() {
        assertThatThrownBy(() -> DriverManager.getConnection(server.url(), server.user(), "guessed"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> DriverManager.getConnection(server.url(), server.superuser(), ""))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void listensOnTheLoopbackOnly() throws IOException {
        int port = URI.create(server.url().substring("jdbc:".length())).getPort();
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();

        try (Socket loopback = new Socket("127.0.0.1", port)) {
            assertThat(loopback.isConnected()).isTrue();
        }
        for (InetAddress other : others) {
            assertThatThrownBy(() -> new Socket(other, port).close()).isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void keepsPasswordsAndDataFromOtherUsers() throws IOException {
        Path cluster = new ServerHome(home).cluster();

        assertThat(permissions(cluster.resolve("recaudo.password"))).isEqualTo("rw-------");
        assertThat(permissions(cluster.resolve("postgres.password"))).isEqualTo("rw-------");
        assertThat(permissions(cluster.resolve("data"))).isEqualTo("rwx------");
        assertThat(permissions(cluster.resolve("log"))).isEqualTo("rwx------");
        assertThat(server.password()).hasSize(32).isNotEqualTo(server.superuserPassword());
    }

    @Test
    void keepsTheValuesOfAFailedStatementOutOfTheLog() throws Exception {
        assertThatThrownBy(() -> ServerHomes.execute(
                        server,
                        "CREATE TABLE person (name text UNIQUE)",
                        "INSERT INTO person VALUES ('Ana Secreta')",
                        "INSERT INTO person VALUES ('Ana Secreta')"))
                .isInstanceOf(SQLException.class);

        String log = Files.readString(new ServerHome(home).log());
        assertThat(log).contains("duplicate key").doesNotContain("Secreta");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ENCODING 'UTF8' LOCALE 'C' LOCALE_PROVIDER icu ICU_LOCALE 'es'",
                "ENCODING 'LATIN1' LOCALE 'C' LOCALE_PROVIDER libc"
            })
    void refusesADatabaseThatSortsOrWritesDifferently(String nature) throws SQLException {
        ServerHomes.execute(
                server,
                "DROP DATABASE IF EXISTS other",
                "CREATE DATABASE other OWNER recaudo_owner TEMPLATE template0 " + nature);

        assertThatThrownBy(() -> Migrations.apply(server.url("other"), server.user(), server.password()))
                .isInstanceOf(ServerRefusal.class)
                .hasMessageContaining("Recaudo needs UTF8 and C")
                .hasMessageContaining("TEMPLATE template0");
    }

    @Test
    void takesADatabaseMadeAsTheManualSays() throws SQLException {
        ServerHomes.execute(
                server,
                "CREATE DATABASE manual OWNER recaudo_owner TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'"
                        + " LOCALE_PROVIDER libc");

        assertThat(Migrations.apply(server.url("manual"), server.user(), server.password()))
                .isPositive();
    }

    @Test
    void isOfTheVersionThatItsDirectoryIsNamedBy() throws SQLException {
        assertThat(ServerHomes.ask(server, "SHOW server_version")).startsWith(Binaries.MAJOR + ".");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
