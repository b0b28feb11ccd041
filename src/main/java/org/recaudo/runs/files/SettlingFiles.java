// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs.files;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.recaudo.runs.files.DiskFolder.Settlement;

/**
 * Files that stand aside and wait for the disk on a few threads: each is forced alone, and a disk serves several such
 * waits in the time of one. At most some hundreds wait; more wait for those before them.
 */
final class SettlingFiles {

    private static final int THREADS = 4;
    private static final int WAITING_MAX = 256;

    private final Settlement settlement;
    private final Queue<Future<?>> waiting = new ArrayDeque<>();
    private @Nullable ExecutorService threads;

    SettlingFiles(Settlement settlement) {
        this.settlement = settlement;
    }

    /** Lets the file settle; throws what an earlier one failed with. */
    synchronized void add(Path aside, Path target) throws IOException {
        if (waiting.size() == WAITING_MAX) {
            finish(waiting.remove());
        }
        ExecutorService running = threads;
        if (running == null) {
            running = Executors.newFixedThreadPool(THREADS, work -> {
                Thread thread = new Thread(work, "settling-files");
                thread.setDaemon(true);
                return thread;
            });
            threads = running;
        }
        waiting.add(running.submit(() -> {
            settlement.settle(aside, target);
            return null;
        }));
    }

    /** Waits until every file has its name; throws when one could not get it. */
    synchronized void await() throws IOException {
        while (!waiting.isEmpty()) {
            finish(waiting.remove());
        }
        if (threads != null) {
            threads.shutdown();
            threads = null;
        }
    }

    private static void finish(Future<?> file) throws IOException {
        try {
            file.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while files were forced to disk");
        }
    }
}
