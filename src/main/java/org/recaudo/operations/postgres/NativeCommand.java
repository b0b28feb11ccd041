// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs one program to its end. Its output goes through a file, so that a server it leaves behind cannot hold us. */
final class NativeCommand {

    private NativeCommand() {}

    /** Exit status and everything printed, both streams in order. */
    record Outcome(int status, String output) {

        boolean succeeded() {
            return status == 0;
        }
    }

    static Outcome run(List<String> command) {
        return run(command, "", () -> {});
    }

    /** Feeds {@code input} to the program and calls {@code whileWaiting} every ten seconds that it takes. */
    static Outcome run(List<String> command, String input, Runnable whileWaiting) {
        try {
            Path output = Files.createTempFile("recaudo", ".out");
            try {
                Process process = builder(command, output).start();
                try (var in = process.getOutputStream()) {
                    in.write(input.getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    // The program ended before it read its input: its status and output tell more than this.
                }
                while (!process.waitFor(10, TimeUnit.SECONDS)) {
                    whileWaiting.run();
                }
                return new Outcome(process.exitValue(), Files.readString(output, StandardCharsets.ISO_8859_1));
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            return new Outcome(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerRefusal("Interrupted while waiting for " + command.get(0), e);
        }
    }

    static List<String> join(List<String> head, String... tail) {
        List<String> all = new ArrayList<>(head);
        all.addAll(List.of(tail));
        return all;
    }

    private static ProcessBuilder builder(List<String> command, Path output) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        // A stranger's PGDATA, PGPORT or PGOPTIONS must not steer our server, nor his language its messages.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }
}
