// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.recaudo.formats.FileFormat;
import org.recaudo.formats.files.FormatFixtures;

/** The good samples of all formats, but for workbooks. */
final class Samples {
    static final Path FOLDER = Path.of("input-samples/formats");

    private Samples() {}

    static List<Path> good() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            FOLDER.relativize(file).getName(1).toString().equals("good"))
                    .filter(file -> !file.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String id(Path file) {
        return FOLDER.relativize(file).getName(0).toString();
    }

    static FileFormat format(Path file) {
        return FormatFixtures.shipped().format(id(file));
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
