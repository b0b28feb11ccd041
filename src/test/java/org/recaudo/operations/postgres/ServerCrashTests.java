// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code kill -9} at bad moments, and then simply the next command. */
class ServerCrashTests {

    private Path home;

    @BeforeEach
    void prepareAHome() throws IOException {
        home = ServerHomes.withBinaries();
    }

    @AfterEach
    void removeIt() {
        ServerHomes.delete(home);
    }

    /** Unpacking the programs is what the first second is spent on, so here they are not there yet. */
    @ParameterizedTest
    @ValueSource(ints = {20, 300, 900})
    void startsAfterAKillInTheFirstSecondOfTheVeryFirstCommand(int milliseconds) throws Exception {
        home = ServerHomes.empty();
        try (ChildCommand command = ChildCommand.start(home)) {
            command.await("go");
            Thread.sleep(milliseconds);
            command.killGroup();
        }
        startsCleanly();
    }

    @Test
    void startsAfterAKillOfEverythingDuringInitdb() throws Exception {
        try (ChildCommand command = ChildCommand.start(home)) {
            awaitInitdb();
            command.killGroup();
        }
        startsCleanly();
    }

    /** The program initdb goes on, an orphan in a directory that no one will look at. */
    @Test
    void startsAfterAKillOfTheCommandAloneDuringInitdb() throws Exception {
        try (ChildCommand command = ChildCommand.start(home)) {
            awaitInitdb();
            command.kill();
        }
        startsCleanly();
    }

    @Test
    void joinsTheServerThatAKilledCommandLeft() throws Exception {
        long postmaster;
        try (ChildCommand command = ChildCommand.start(home)) {
            String url = command.await("joined");
            writeARow();
            postmaster = ServerHomes.postmaster(home);
            command.kill();
            try (EmbeddedServer server = join()) {
                assertThat(server.url()).isEqualTo(url);
                assertThat(ServerHomes.postmaster(home)).isEqualTo(postmaster);
                assertThat(ServerHomes.ask(server, "SELECT n FROM fact")).isEqualTo("7");
            }
        }
        assertThat(ServerHomes.postmaster(home)).isZero();
    }

    @Test
    void recoversFromAKillOfTheMainProcessAloneWhileASessionWorks() throws Exception {
        try (ChildCommand command = ChildCommand.start(home)) {
            command.await("joined");
            writeARow();
            Thread busy = new Thread(this::workLong);
            busy.start();
            Thread.sleep(300);
            kill(String.valueOf(ServerHomes.postmaster(home)));
            command.kill();
            recoversTheRow();
            busy.join();
        }
    }

    @Test
    void recoversFromAKillOfEverything() throws Exception {
        try (ChildCommand command = ChildCommand.start(home)) {
            command.await("joined");
            writeARow();
            kill("-" + ServerHomes.postmaster(home));
            command.killGroup();
        }
        recoversTheRow();
    }

    /** After a restart of the machine the number in the stale file may be anybody's, here this test's own. */
    @Test
    void startsOverAStaleFileThatNamesAnotherLivingProcess() throws Exception {
        join().close();
        Path data = new ServerHome(home).data();
        Files.writeString(
                data.resolve(PostmasterFile.NAME),
                "%d\n%s\n1700000000\n5432\n\n127.0.0.1\n\nready   \n"
                        .formatted(ProcessHandle.current().pid(), data));

        startsCleanly();
    }

    @Test
    void refusesTheDataOfAnotherMajorVersionAndTouchesNothing() throws Exception {
        join().close();
        Path version = new ServerHome(home).data().resolve("PG_VERSION");
        Files.writeString(version, "17\n");

        assertThatThrownBy(this::join)
                .isInstanceOf(ServerRefusal.class)
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("PostgreSQL 18")
                .hasMessageContaining("jobs/recaudo backup")
                .hasMessageContaining("mv ")
                .hasMessageContaining("jobs/recaudo restore");
        assertThat(Files.readString(version)).isEqualTo("17\n");
        assertThat(ServerHomes.postmaster(home)).isZero();
    }

    @Test
    void saysWhatTheLogSaysWhenTheServerCannotStart() throws Exception {
        join().close();
        Files.writeString(new ServerHome(home).data().resolve("postgresql.conf"), "no_such_setting = 1\n");

        assertThatThrownBy(this::join)
                .isInstanceOf(ServerRefusal.class)
                .hasMessageContaining("does not start")
                .hasMessageContaining("no_such_setting");
    }

    private EmbeddedServer join() {
        return EmbeddedServer.join(home, ServerSettings.small());
    }

    private void startsCleanly() throws SQLException, IOException {
        try (EmbeddedServer server = join()) {
            assertThat(ServerHomes.ask(server, "SELECT count(*) FROM pg_roles WHERE rolname LIKE 'recaudo%'"))
                    .isEqualTo("3");
        }
        assertThat(ServerHomes.postmaster(home)).isZero();
        join().close();
        assertThat(ServerHomes.leavings(home)).isEmpty();
    }

    private void recoversTheRow() throws SQLException, IOException {
        try (EmbeddedServer server = join()) {
            assertThat(ServerHomes.ask(server, "SELECT n FROM fact")).isEqualTo("7");
        }
        assertThat(ServerHomes.postmaster(home)).isZero();
    }

    private void writeARow() throws SQLException {
        try (EmbeddedServer server = join()) {
            ServerHomes.execute(server, "CREATE TABLE fact (n int)", "INSERT INTO fact VALUES (7)");
        }
    }

    private void workLong() {
        try (EmbeddedServer server = join()) {
            ServerHomes.ask(server, "SELECT count(*) FROM generate_series(1, 20000000) a");
        } catch (SQLException e) {
            // Cut off together with its server, as it should be.
        }
    }

    private static void kill(String process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-9", "--", process).start().waitFor();
    }

    private void awaitInitdb() throws IOException, InterruptedException {
        for (int waits = 0; waits < 3000; waits++) {
            if (Files.isDirectory(home)) {
                try (Stream<Path> files = Files.find(home, 4, (path, is) -> path.endsWith("data/pg_wal"))) {
                    if (files.findAny().isPresent()) {
                        return;
                    }
                } catch (java.io.UncheckedIOException e) {
                    // A file went away while we looked; look again.
                }
            }
            Thread.sleep(10);
        }
        throw new IllegalStateException("initdb never began");
    }
}
