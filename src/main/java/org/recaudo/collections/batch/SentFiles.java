// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.recaudo.intake.Delivery;
import org.recaudo.runs.Outputs;
import org.springframework.stereotype.Component;

/**
 * Knows the files that {@code export-direct-debits} wrote, by the hashes in its manifests: some schemes answer in the
 * columns of the orders, so that our own file would read as one in which everything was collected.
 */
@Component
final class SentFiles {

    private final Path output;

    SentFiles(Outputs outputs) {
        this.output = outputs.home().resolve("output");
    }

    boolean hold(Delivery delivery) {
        return manifests().stream().anyMatch(manifest -> text(manifest).contains(delivery.sha256()));
    }

    private List<Path> manifests() {
        if (!Files.isDirectory(output)) {
            return List.of();
        }
        try (Stream<Path> periods = Files.list(output)) {
            return periods.map(period -> period.resolve("export-direct-debits").resolve("manifest.json"))
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + output, e);
        }
    }

    private static String text(Path manifest) {
        try {
            return Files.readString(manifest);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + manifest, e);
        }
    }
}
