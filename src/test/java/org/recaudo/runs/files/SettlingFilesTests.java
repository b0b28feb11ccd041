// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are forced to disk side by side: all have their names in the end, or the failure is told. */
class SettlingFilesTests {

    @TempDir
    private Path folder;

    @Test
    void givesEveryFileItsName() throws IOException {
        SettlingFiles files = new SettlingFiles(DiskFolder::settle);

        for (int number = 0; number < 600; number++) {
            files.add(
                    Files.writeString(folder.resolve("." + number), "text " + number), folder.resolve(number + ".txt"));
        }
        files.await();

        try (Stream<Path> names = Files.list(folder)) {
            assertThat(names.map(Path::getFileName).map(Path::toString))
                    .hasSize(600)
                    .allMatch(name -> name.endsWith(".txt"));
        }
        assertThat(folder.resolve("599.txt")).hasContent("text 599");
    }

    @Test
    void tellsOfAFileThatCouldNotSettle() throws IOException {
        SettlingFiles files = new SettlingFiles((aside, target) -> {
            throw new IOException("No space left on device");
        });

        files.add(folder.resolve("aside"), folder.resolve("target"));

        assertThatThrownBy(files::await).isInstanceOf(IOException.class).hasMessage("No space left on device");
    }
}
