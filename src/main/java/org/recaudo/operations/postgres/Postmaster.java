// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts, finds and stops the server's main process. To be used inside the gate. */
final class Postmaster {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final int STARTS_MAX = 5;
    private static final long LOG_BYTES_MAX = 8L << 20;
    private static final int ORPHAN_PATIENCE_SECONDS = 10;

    /** A year: recovery takes as long as it takes, and pg_ctl ends at once when the server dies. */
    private static final String FOREVER_SECONDS = "31536000";

    private final ServerHome home;
    private final Binaries binaries;
    private final ServerUser user;

    Postmaster(ServerHome home, Binaries binaries, ServerUser user) {
        this.home = home;
        this.binaries = binaries;
        this.user = user;
    }

    /** Joins a living server or starts one over whatever a dead one left; returns its port. */
    int ensureRunning(ServerSettings settings) throws IOException {
        for (int start = 1; start <= STARTS_MAX; start++) {
            int port = livingPort();
            if (port > 0) {
                return port;
            }
            removeStaleFile();
            awaitOrphans();
            int chosen = choosePort(start);
            NativeCommand.Outcome outcome = start(settings, chosen);
            if (outcome.succeeded()) {
                remember(chosen);
                return chosen;
            }
        }
        throw new ServerRefusal("The database in %s does not start. The end of its log %s says:%n%s"
                .formatted(home.cluster(), home.log(), endOfLog()));
    }

    /** Ends all sessions and stops the server, waiting for its checkpoint. */
    void stop() throws IOException {
        @Nullable PostmasterFile file = PostmasterFile.read(home.data());
        if (file != null && file.isAlive(home.data())) {
            NativeCommand.Outcome outcome = NativeCommand.run(
                    control("stop", "-m", "fast", "-w", "-t", FOREVER_SECONDS),
                    "",
                    () -> LOG.info("The database in {} is stopping", home.root()));
            if (!outcome.succeeded() && file.isAlive(home.data())) {
                throw new ServerRefusal("The database in %s did not stop: %s"
                        .formatted(home.root(), outcome.output().strip()));
            }
        }
    }

    /** The port of a living server once it is ready; 0 when none lives. Waits while one starts, recovers or stops. */
    private int livingPort() throws IOException {
        for (long waits = 0; ; waits++) {
            @Nullable PostmasterFile file = PostmasterFile.read(home.data());
            if (file == null || !file.isAlive(home.data())) {
                return 0;
            }
            if (file.isReady()) {
                return file.port();
            }
            if (waits % 200 == 100) {
                LOG.info("Waiting for the database in {}: it is {}", home.root(), file.state());
            }
            pause();
        }
    }

    /**
     * PostgreSQL itself takes a dead process's file for stale, but not a zombie's, nor a number that was given anew.
     */
    private void removeStaleFile() throws IOException {
        Files.deleteIfExists(home.data().resolve(PostmasterFile.NAME));
    }

    /** After the main process alone was killed, its children end by themselves, unless they are deep in a query. */
    private void awaitOrphans() throws IOException {
        for (int waits = 0; ; waits++) {
            List<ProcessHandle> orphans = orphans();
            if (orphans.isEmpty()) {
                return;
            }
            if (waits == ORPHAN_PATIENCE_SECONDS * 20) {
                LOG.warn("Ending {} sessions that outlived the database's main process", orphans.size());
                orphans.forEach(ProcessHandle::destroy);
            }
            pause();
        }
    }

    private List<ProcessHandle> orphans() throws IOException {
        Path processes = Path.of("/proc");
        if (!Files.isDirectory(processes.resolve("self"))) {
            return List.of();
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(processes, "[0-9]*")) {
            List<ProcessHandle> found = new java.util.ArrayList<>();
            for (Path process : all) {
                if (PostmasterFile.worksIn(process, home.data())) {
                    ProcessHandle.of(Long.parseLong(process.getFileName().toString()))
                            .ifPresent(found::add);
                }
            }
            return found;
        }
    }

    private NativeCommand.Outcome start(ServerSettings settings, int port) throws IOException {
        turnLog();
        return NativeCommand.run(
                control(
                        "start",
                        "-w",
                        "-t",
                        FOREVER_SECONDS,
                        "-l",
                        home.log().toString(),
                        "-o",
                        ServerOptions.commandLine(settings, port)),
                "",
                () -> LOG.info("Waiting for the database in {}: after a crash it recovers first", home.root()));
    }

    private List<String> control(String... words) {
        return NativeCommand.join(
                user.command(binaries.program("pg_ctl"), "-D", home.data().toString()), words);
    }

    private void turnLog() throws IOException {
        Path log = home.log();
        if (Files.exists(log) && Files.size(log) > LOG_BYTES_MAX) {
            Files.move(log, log.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String endOfLog() throws IOException {
        if (!Files.exists(home.log())) {
            return "(nothing)";
        }
        List<String> lines = Files.readAllLines(home.log(), StandardCharsets.ISO_8859_1);
        return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 10), lines.size()));
    }

    /** The port of last time when it is free and this is the first try, else any free one. */
    private int choosePort(int start) throws IOException {
        if (start == 1 && Files.exists(home.port())) {
            String remembered = Files.readString(home.port()).strip();
            if (remembered.matches("\\d{1,5}") && isFree(Integer.parseInt(remembered))) {
                return Integer.parseInt(remembered);
            }
        }
        try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(loopback(), port));
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /** The address that the server listens on; the system's own idea of loopback may be ::1. */
    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    private void remember(int port) throws IOException {
        Path aside = home.port().resolveSibling("port.new");
        Files.writeString(aside, port + "\n");
        Files.move(aside, home.port(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerRefusal("Interrupted while waiting for the database", e);
        }
    }
}
