// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Assumptions;

/**
 * Real files from public test suites, in the folder that {@code RECAUDO_SAMPLES} names. They are not part of the
 * repository: a test whose file is missing is skipped, and the build says how many were read and how many skipped.
 */
public final class RealFiles {

    private static final Set<String> READ = new ConcurrentSkipListSet<>();
    private static final Set<String> SKIPPED = new ConcurrentSkipListSet<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(RealFiles::tell));
    }

    private RealFiles() {}

    /** The file at this place below the folder; skips the calling test when it is not there. */
    public static Path path(String file) {
        Path path = folder().resolve(file);
        boolean there = Files.isRegularFile(path);
        (there ? READ : SKIPPED).add(file);
        Assumptions.assumeTrue(there, () -> "real file " + file + " is not in " + folder());
        return path;
    }

    private static Path folder() {
        String named = System.getenv("RECAUDO_SAMPLES");
        return named == null || named.isBlank() ? Path.of("..", "shared", "samples") : Path.of(named);
    }

    private static void tell() {
        System.err.printf("real files: %d read, %d skipped%n", READ.size(), SKIPPED.size());
    }
}
