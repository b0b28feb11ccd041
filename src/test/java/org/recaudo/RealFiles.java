// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Files of real institutions from public test suites, in the folder that {@code RECAUDO_SAMPLES} names. They are not
 * part of this repository: a test that needs one is skipped where it is missing, and the build says how many were.
 */
public final class RealFiles implements BeforeAllCallback {
    private static final Path FOLDER = Path.of(System.getenv().getOrDefault("RECAUDO_SAMPLES", "../shared/samples"));
    private static final Set<String> READ = new ConcurrentSkipListSet<>();
    private static final Set<String> SKIPPED = new ConcurrentSkipListSet<>();

    /** The file of this path below the samples; skips the calling test when it is not there. */
    public static Path path(String name) {
        Path file = FOLDER.resolve(name);
        boolean there = Files.isRegularFile(file);
        (there ? READ : SKIPPED).add(name);
        Assumptions.assumeTrue(there, () -> "no real file " + file);
        return file;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(RealFiles.class))
                .computeIfAbsent("end", key -> new End());
    }

    /** Closed when the last test has ended. */
    private static final class End implements AutoCloseable {

        @Override
        public void close() {
            if (!READ.isEmpty() || !SKIPPED.isEmpty()) {
                System.err.printf("real files: %d read, %d skipped%n", READ.size(), SKIPPED.size());
            }
        }
    }
}
