// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A folder {@code golden/<job>/<case>/{in,out}}: what goes into a job and what must come out, byte for byte. With
 * {@code -Dgolden.update=true} the expectation is written anew and the test fails, so that the change is seen in a
 * diff.
 */
public record GoldenCase(Path folder) {

    public static GoldenCase of(String job, String name) {
        return new GoldenCase(Path.of("src", "test", "resources", "golden", job, name));
    }

    public Path in() {
        return folder.resolve("in");
    }

    /** Compares each file's lines with the file of that name in {@code out}. */
    public void expect(Map<String, List<String>> files) {
        boolean update = Boolean.getBoolean("golden.update");
        files.forEach((file, lines) -> {
            Path expected = folder.resolve("out").resolve(file);
            String found = String.join("\n", lines) + "\n";
            try {
                if (update) {
                    Files.createDirectories(expected.getParent());
                    Files.writeString(expected, found);
                } else {
                    assertThat(found).as(file).isEqualTo(Files.readString(expected));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        if (update) {
            fail("%s was written anew: look at the difference, then run without golden.update", folder);
        }
    }
}
