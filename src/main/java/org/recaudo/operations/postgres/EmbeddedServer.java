// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A share in the PostgreSQL that lives in a directory. The first to join makes and starts it, the last to leave stops
 * it; whoever is killed in between leaves a server or its remains, which the next one joins or recovers.
 */
public final class EmbeddedServer implements AutoCloseable {

    /** File locks belong to a process, so within one process shares are counted. */
    private static final Map<Path, Share> SHARES = new HashMap<>();

    private static final class Share {
        private final HomeLocks locks;
        private @Nullable Postmaster postmaster;
        private int users;

        Share(HomeLocks locks) {
            this.locks = locks;
        }
    }

    private final ServerHome home;
    private final int port;
    private boolean closed;

    private EmbeddedServer(ServerHome home, int port) {
        this.home = home;
        this.port = port;
    }

    /**
     * Joins the server in {@code postgresHome}, which is made, started or recovered as needed, and waits until it takes
     * connections.
     *
     * @throws ServerRefusal when it cannot be used, telling what to type
     */
    public static EmbeddedServer join(Path postgresHome, ServerSettings settings) {
        synchronized (SHARES) {
            try {
                ServerHome home = new ServerHome(directory(postgresHome));
                @Nullable Share known = SHARES.get(home.root());
                Share share = known == null ? new Share(HomeLocks.open(home)) : known;
                int port = enter(share, home, settings);
                share.users++;
                SHARES.put(home.root(), share);
                return new EmbeddedServer(home, port);
            } catch (IOException e) {
                throw new ServerRefusal(
                        "The database in %s cannot be used: %s".formatted(postgresHome, describe(e)), e);
            }
        }
    }

    public String url() {
        return url(Cluster.DATABASE);
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** The login role, which owns no table and is no superuser. */
    public String user() {
        return Cluster.LOGIN;
    }

    public String password() {
        return password(Cluster.LOGIN);
    }

    /** For maintenance and tests only: no job runs as the superuser. */
    public String superuser() {
        return Cluster.SUPERUSER;
    }

    public String superuserPassword() {
        return password(Cluster.SUPERUSER);
    }

    /** Gives up the share; the last one to do so stops the server. */
    @Override
    public void close() {
        synchronized (SHARES) {
            @Nullable Share share = SHARES.get(home.root());
            if (closed || share == null) {
                return;
            }
            closed = true;
            share.users--;
            if (share.users == 0) {
                SHARES.remove(home.root());
                leave(share);
            }
        }
    }

    /** Makes what is missing and returns the port; a first share also takes its place among the users. */
    private static int enter(Share share, ServerHome home, ServerSettings settings) throws IOException {
        try (FileChannel gate = share.locks.gate()) {
            if (share.postmaster != null) {
                return share.postmaster.ensureRunning(settings);
            }
            SideDirectory.sweep(home.root());
            Binaries binaries = Binaries.in(home);
            ServerUser user = ServerUser.choose(binaries, home.data());
            Cluster.ensure(home, binaries, user);
            Postmaster postmaster = new Postmaster(home, binaries, user);
            int port = postmaster.ensureRunning(settings);
            share.locks.use();
            share.postmaster = postmaster;
            return port;
        } finally {
            if (share.postmaster == null) {
                share.locks.close();
            }
        }
    }

    private void leave(Share share) {
        try (HomeLocks locks = share.locks;
                FileChannel gate = locks.gate()) {
            if (locks.leave() && share.postmaster != null) {
                share.postmaster.stop();
            }
        } catch (IOException e) {
            throw new ServerRefusal(
                    "The database in %s could not be left in order: %s".formatted(home.root(), describe(e)), e);
        }
    }

    private String password(String role) {
        try {
            return Passwords.read(home.cluster(), role);
        } catch (IOException e) {
            throw new ServerRefusal(
                    "The password file %s cannot be read: %s"
                            .formatted(Passwords.file(home.cluster(), role), describe(e)),
                    e);
        }
    }

    private static String describe(IOException e) {
        return e.getClass().getSimpleName() + " " + e.getMessage();
    }

    /** Ours alone, except that the server's user must be able to walk through when we are root. */
    private static Path directory(Path wanted) throws IOException {
        if (!Files.isDirectory(wanted)) {
            Files.createDirectories(wanted);
            boolean root = ServerUser.userNumber() == 0;
            Files.setPosixFilePermissions(wanted, PosixFilePermissions.fromString(root ? "rwx--x--x" : "rwx------"));
        }
        return wanted.toRealPath();
    }
}
