// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commands come and go in order: who starts the server, who joins it, who stops it. */
class ServerLifeTests {

    private Path home;

    @BeforeEach
    void prepareAHome() throws IOException {
        home = ServerHomes.withBinaries();
    }

    @AfterEach
    void removeIt() {
        ServerHomes.delete(home);
    }

    @Test
    void isJoinedByTheSecondAndStoppedByTheLast() throws Exception {
        EmbeddedServer first = join();
        try (ChildCommand second = ChildCommand.start(home)) {
            assertThat(second.await("joined")).isEqualTo(first.url());
            first.close();
            assertThat(ServerHomes.postmaster(home)).isPositive();
            second.leave();
        }
        assertThat(ServerHomes.postmaster(home)).isZero();
    }

    @Test
    void countsTheSharesOfOneProcess() throws IOException {
        EmbeddedServer first = join();
        EmbeddedServer second = join();
        assertThat(second.url()).isEqualTo(first.url());

        first.close();
        first.close();
        assertThat(ServerHomes.postmaster(home)).isPositive();
        second.close();
        assertThat(ServerHomes.postmaster(home)).isZero();
    }

    @Test
    void keepsRowsAndPortFromOneCommandToTheNext() throws SQLException {
        String url;
        try (EmbeddedServer server = join()) {
            ServerHomes.execute(server, "CREATE TABLE fact (n int)", "INSERT INTO fact VALUES (7)");
            url = server.url();
        }
        try (EmbeddedServer server = join()) {
            assertThat(server.url()).isEqualTo(url);
            assertThat(ServerHomes.ask(server, "SELECT n FROM fact")).isEqualTo("7");
        }
    }

    @Test
    void takesAnotherPortWhenItsOwnIsTaken() throws IOException {
        EmbeddedServer before = join();
        int port = URI.create(before.url().substring("jdbc:".length())).getPort();
        before.close();
        try (ServerSocket thief = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
                EmbeddedServer after = join()) {
            assertThat(thief.isBound()).isTrue();
            assertThat(after.url()).isNotEqualTo(before.url());
        }
    }

    @Test
    void isMadeOnceByTwoFirstCommandsAtOnce() throws Exception {
        try (ChildCommand one = ChildCommand.start(home);
                ChildCommand other = ChildCommand.start(home)) {
            assertThat(one.await("joined")).isEqualTo(other.await("joined"));
            one.leave();
            other.leave();
        }
        assertThat(ServerHomes.postmaster(home)).isZero();
        assertThat(ServerHomes.leavings(home)).isEmpty();
    }

    private EmbeddedServer join() {
        return EmbeddedServer.join(home, ServerSettings.small());
    }
}
