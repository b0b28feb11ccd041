// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.recaudo.Recaudo;
import org.recaudo.operations.commands.CommandLineEntry;

/**
 * Runs one command line in this process and writes down, every twenty milliseconds, how much heap is used and how much
 * of it was still alive after the last collection. The file is named by the property {@code bench.heap}.
 */
public final class MeasuredRun {

    private static final int PAUSE_MILLISECONDS = 20;

    private final List<String> samples = new ArrayList<>();
    private volatile boolean stopped;

    private MeasuredRun() {}

    /** The command line of {@code recaudo}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        MeasuredRun run = new MeasuredRun();
        Thread watch = new Thread(run::watch, "heap");
        watch.setDaemon(true);
        watch.start();
        int exit = CommandLineEntry.run(Recaudo.class, arguments);
        run.stopped = true;
        watch.join();
        Files.write(Path.of(System.getProperty("bench.heap")), run.samples);
        System.exit(exit);
    }

    private void watch() {
        while (!stopped) {
            long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            samples.add(System.currentTimeMillis() + ";" + used + ";" + alive());
            try {
                Thread.sleep(PAUSE_MILLISECONDS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** What the last collections left in the pools of the heap. */
    private static long alive() {
        long alive = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            MemoryUsage usage = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
            alive += usage == null ? 0 : usage.getUsed();
        }
        return alive;
    }
}
