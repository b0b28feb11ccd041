// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.recaudo.runs.Outputs.Content;
import org.recaudo.runs.Outputs.OutputFolder;

/**
 * A folder whose files may have been sent: one that stands is kept as it is, also when the configuration changed since,
 * and only what is missing is written.
 */
record StandingFiles(OutputFolder folder) {

    /** Whether all of them stand, and are what the manifest says. */
    boolean areWhole(List<String> names) {
        return folder.complete() && names.stream().allMatch(this::stands);
    }

    void write(String name, Content content) {
        Path path = folder.path().resolve(name);
        folder.write(name, stands(name) ? out -> Files.copy(path, out) : content);
    }

    /** The files of a folder below, by name. */
    Stream<String> under(String below) {
        Path inner = folder.path().resolve(below);
        if (!Files.isDirectory(inner)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.list(inner)) {
            return files
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .map(name -> below + name)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + inner, e);
        }
    }

    private boolean stands(String name) {
        return Files.isRegularFile(folder.path().resolve(name));
    }
}
