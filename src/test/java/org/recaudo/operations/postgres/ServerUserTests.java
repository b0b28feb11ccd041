// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * PostgreSQL does not run as root. These tests need to be root to play both parts, and are skipped, counted, where they
 * are not.
 */
class ServerUserTests {

    private static final int NOBODY = 65534;
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--");

    private Path home;

    @BeforeEach
    void beRoot() throws IOException {
        assumeTrue(ServerUser.userNumber() == 0, "only root can become another user");
        assumeTrue(works(List.of("setpriv", "--version")), "setpriv is not installed");
        home = ServerHomes.withBinaries();
    }

    @AfterEach
    void removeIt() {
        if (home != null) {
            ServerHomes.delete(home);
        }
    }

    @Test
    void runsAsAnotherUserWhenWeAreRoot() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.join(home, ServerSettings.small())) {
            long process = ServerHomes.postmaster(home);

            assertThat(ServerHomes.ask(server, "SELECT 1")).isEqualTo("1");
            assertThat(owner(Path.of("/proc", String.valueOf(process)))).isPositive();
            assertThat(owner(new ServerHome(home).data())).isPositive();
            assertThat(owner(new ServerHome(home).cluster().resolve("recaudo.password")))
                    .isZero();
        }
    }

    /** Below /root, mode 0700, no other user can walk; a user namespace keeps the files root's. */
    @Test
    void runsInANamespaceWhereNoOtherUserCanWalk(@TempDir Path closed) throws Exception {
        assumeTrue(works(List.of("unshare", "--user", "--", "true")), "user namespaces are switched off here");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        Path hidden = ServerHomes.linked(closed.resolve("postgres"));
        Path copied = copyBinaries(hidden);

        try (EmbeddedServer server = EmbeddedServer.join(hidden, ServerSettings.small())) {
            assertThat(copied).exists();
            assertThat(ServerHomes.ask(server, "SELECT 1")).isEqualTo("1");
            assertThat(owner(new ServerHome(hidden).data())).isZero();
        }
        try (EmbeddedServer server = EmbeddedServer.join(hidden, ServerSettings.small())) {
            assertThat(ServerHomes.ask(server, "SHOW fsync")).isEqualTo("on");
        }
        assertThat(ServerHomes.postmaster(hidden)).isZero();
    }

    @Test
    void runsAsAnOrdinaryUserAndIsThenJoinedByRoot(@TempDir Path libraries) throws Exception {
        Files.setAttribute(home, "unix:uid", NOBODY);
        try (ChildCommand command = ChildCommand.start(home, AS_NOBODY, readableClassPath(libraries))) {
            String url = command.await("joined");
            try (EmbeddedServer root = EmbeddedServer.join(home, ServerSettings.small())) {
                assertThat(root.url()).isEqualTo(url);
                assertThat(ServerHomes.ask(root, "SELECT 1")).isEqualTo("1");
            }
            command.leave();
        }
        assertThat(ServerHomes.postmaster(home)).isZero();
        assertThat(owner(new ServerHome(home).data())).isEqualTo(NOBODY);
        EmbeddedServer.join(home, ServerSettings.small()).close();
        assertThat(owner(new ServerHome(home).log())).isEqualTo(NOBODY);
    }

    @Test
    void tellsAnOrdinaryUserWhoseDatabaseItIs(@TempDir Path libraries) throws Exception {
        EmbeddedServer.join(home, ServerSettings.small()).close();

        try (ChildCommand command = ChildCommand.start(home, AS_NOBODY, readableClassPath(libraries))) {
            assertThatThrownBy(() -> command.await("joined"))
                    .hasMessageContaining("belongs to another user")
                    .hasMessageContaining("as that user or as root");
        }
    }

    /** Root's own repository of jars is closed to others, so what the server needs is laid open. */
    private static String readableClassPath(Path libraries) throws IOException {
        Files.setPosixFilePermissions(libraries, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<String> open = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            if (Files.isDirectory(path)) {
                open.add(entry);
            } else if (entry.matches(".*(linux-amd64|linux-arm64v8|/xz|commons-|slf4j|logback|jspecify).*")) {
                Path copy = libraries.resolve(path.getFileName());
                Files.copy(path, copy);
                Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-r--r--"));
                open.add(copy.toString());
            }
        }
        return String.join(File.pathSeparator, open);
    }

    /** A link would lead out of the closed directory, so this one test pays for unpacking. */
    private static Path copyBinaries(Path home) throws IOException {
        try (var links = Files.newDirectoryStream(home, "binaries-*")) {
            for (Path link : links) {
                Files.delete(link);
            }
        }
        return Binaries.in(new ServerHome(home)).directory();
    }

    private static boolean works(List<String> command) {
        return NativeCommand.run(command).succeeded();
    }

    private static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }
}
