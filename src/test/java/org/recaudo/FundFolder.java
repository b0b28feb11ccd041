// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Configuration folders for tests: the sample fund's, with some files put in the place of its own. */
public final class FundFolder {

    private static final Path SAMPLE = Path.of("config");
    private static final Path FUNDS = Path.of("src", "test", "resources", "funds");

    private FundFolder() {}

    /** A copy of the sample configuration with the files of {@code src/test/resources/funds/<name>} laid over it. */
    public static Path of(String name, Path folder) {
        copy(SAMPLE, folder);
        copy(FUNDS.resolve(name), folder);
        return folder;
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> found = Files.walk(from)) {
            List<Path> paths = found.sorted().toList();
            for (Path path : paths) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
