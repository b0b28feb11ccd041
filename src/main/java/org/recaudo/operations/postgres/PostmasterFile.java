// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What {@code postmaster.pid} says: line 1 the process, line 4 the port, line 8 {@code starting}, {@code ready} or
 * {@code stopping}. It outlives a killed server, and its process number may belong to someone else by now.
 */
record PostmasterFile(long process, int port, String state) {

    static final String NAME = "postmaster.pid";

    static @Nullable PostmasterFile read(Path data) throws IOException {
        try {
            List<String> lines = Files.readAllLines(data.resolve(NAME), StandardCharsets.ISO_8859_1);
            return new PostmasterFile(number(lines, 0), (int) number(lines, 3), line(lines, 7));
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    boolean isReady() {
        return state.equals("ready") && port > 0;
    }

    /** True when the process lives and is a server of this directory, as far as this system lets us look. */
    boolean isAlive(Path data) {
        if (process <= 0 || ProcessHandle.of(process).isEmpty()) {
            return false;
        }
        Path status = Path.of("/proc", String.valueOf(process));
        if (!Files.isDirectory(status)) {
            String command = ProcessHandle.of(process)
                    .flatMap(handle -> handle.info().command())
                    .orElse("postgres");
            return command.endsWith("postgres");
        }
        return worksIn(status, data);
    }

    /** A server's processes stand in its data directory; a zombie stands nowhere. */
    static boolean worksIn(Path processStatus, Path data) {
        try {
            return Objects.equals(processStatus.resolve("cwd").toRealPath(), data.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private static long number(List<String> lines, int index) {
        String line = line(lines, index);
        return line.matches("\\d{1,18}") ? Long.parseLong(line) : 0;
    }

    private static String line(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index).strip() : "";
    }
}
