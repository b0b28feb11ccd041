// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.recaudo.formats.FileRefused;
import org.recaudo.intake.Archive;
import org.recaudo.runs.Outputs;
import org.recaudo.runs.RunOptions;
import org.springframework.stereotype.Component;

/** The archive below {@code RECAUDO_HOME}. Files appear whole or not at all; in a dry run nothing is kept. */
@Component
final class DiskArchive implements Archive {
    private final Path folder;
    private final boolean dryRun;

    DiskArchive(Outputs outputs, RunOptions options) {
        this.folder = outputs.home().resolve("archive");
        this.dryRun = options.dryRun();
    }

    @Override
    public Path keep(Path file, String sha256) {
        Path target = place(sha256);
        if (Files.isRegularFile(target)) {
            return target;
        }
        if (dryRun) {
            return file;
        }
        try {
            Files.createDirectories(target.getParent());
            Path aside = target.resolveSibling("." + sha256 + ".partial");
            try (OutputStream out = Files.newOutputStream(aside)) {
                if (!ContentHash.copy(file, out).equals(sha256)) {
                    throw FileRefused.whole("the file changed while it was read; offer it again when it is whole");
                }
            }
            try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot archive to %s: is the disk full?".formatted(target), e);
        }
    }

    @Override
    public Optional<Path> find(String sha256) {
        Path place = place(sha256);
        return Files.isRegularFile(place) ? Optional.of(place) : Optional.empty();
    }

    private Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
