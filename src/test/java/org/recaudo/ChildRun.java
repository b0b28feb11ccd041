// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command in a JVM of its own, which a test may kill. It works on the database and the home of a runner. */
final class ChildRun {

    private static final long PATIENCE_SECONDS = 300;

    private final Process process;
    private final Path out;

    private ChildRun(Process process, Path out) {
        this.process = process;
        this.out = out;
    }

    /** Starts {@code recaudo arguments} with extra JVM options. */
    static ChildRun start(RecaudoRunner runner, List<String> options, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.recaudo.Recaudo"));
        command.addAll(List.of(arguments));
        try {
            Files.createDirectories(runner.home());
            Path out = Files.createTempFile(runner.home(), "child", ".out");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
            builder.environment().put("RECAUDO_HOME", runner.home().toString());
            builder.environment()
                    .put("RECAUDO_CONFIG", Path.of("config").toAbsolutePath().toString());
            builder.environment().put("RECAUDO_DATABASE_URL", runner.database().url());
            builder.environment().put("RECAUDO_DATABASE_USER", runner.database().user());
            builder.environment()
                    .put("RECAUDO_DATABASE_PASSWORD", runner.database().password());
            return new ChildRun(builder.start(), out);
        } catch (IOException e) {
            throw new IllegalStateException("No child JVM", e);
        }
    }

    /** Waits so long, or until it ends by itself. */
    boolean endsWithin(long milliseconds) throws InterruptedException {
        return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** {@code kill -TERM}. */
    void terminate() {
        process.destroy();
    }

    int exit() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("The child did not end: " + printed());
        }
        return process.exitValue();
    }

    String printed() {
        try {
            return Files.readString(out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
