// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who may do what to a server, decided by file locks, which the system drops when their holder dies. The gate is held
 * by one command at a time, while it starts or stops the server; the users' lock is shared by all that use it, so
 * whoever can take it alone is the last.
 */
final class HomeLocks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HomeLocks.class);

    private final ServerHome home;
    private final FileChannel users;
    private @Nullable FileLock use;

    private HomeLocks(ServerHome home, FileChannel users) {
        this.home = home;
        this.users = users;
    }

    static HomeLocks open(ServerHome home) throws IOException {
        return new HomeLocks(home, channel(home.users()));
    }

    /** Waits for the gate; closing the channel opens it to others. */
    FileChannel gate() throws IOException {
        FileChannel gate = channel(home.gate());
        try {
            if (gate.tryLock() == null) {
                LOG.info("Waiting for another command that is starting or stopping the database in {}", home.root());
                gate.lock();
            }
            return gate;
        } catch (IOException | RuntimeException e) {
            gate.close();
            throw e;
        }
    }

    /** To be called inside the gate. */
    void use() throws IOException {
        use = users.lock(0, Long.MAX_VALUE, true);
    }

    /** To be called inside the gate: gives up the use and tells whether nobody else has one. */
    boolean leave() throws IOException {
        if (use != null) {
            use.release();
            use = null;
        }
        try (FileLock alone = users.tryLock()) {
            return alone != null;
        }
    }

    @Override
    public void close() throws IOException {
        users.close();
    }

    private static FileChannel channel(Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (AccessDeniedException e) {
            throw new ServerRefusal(
                    "The database in %s belongs to another user. Run this command as that user or as root."
                            .formatted(file.getParent()),
                    e);
        }
    }
}
