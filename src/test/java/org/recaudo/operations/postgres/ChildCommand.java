// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command in a process of its own, as cron starts it: it joins the server, and leaves when it is told to. */
final class ChildCommand implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private ChildCommand(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts a command in a process group of its own, which {@code setsid} gives it. */
    static ChildCommand start(Path home) throws IOException {
        return start(home, List.of("setsid"), System.getProperty("java.class.path"));
    }

    static ChildCommand start(Path home, List<String> prefix, String classPath) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-cp", classPath));
        command.addAll(List.of(ChildCommand.class.getName(), home.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        return new ChildCommand(builder.directory(Path.of("/").toFile()).start());
    }

    /** Waits for the line that starts with the word and returns what follows it. */
    String await(String word) throws IOException {
        StringBuilder seen = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(word)) {
                return line.substring(word.length()).strip();
            }
            seen.append(line).append(System.lineSeparator());
        }
        throw new IllegalStateException("The command never said %s but: %s".formatted(word, seen));
    }

    void leave() throws IOException {
        process.getOutputStream().close();
        await("left");
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As a shell's {@code kill -9 -<group>}: the command and the programs it runs, all at once. */
    void killGroup() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-9", "--", "-" + process.pid()).start().waitFor();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    /** Says {@code go}, {@code joined <port>} and {@code left}; leaves at the end of its input. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.err;
        out.println("go");
        try (EmbeddedServer server = EmbeddedServer.join(Path.of(arguments[0]), ServerSettings.small())) {
            out.println("joined " + server.url());
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        }
        out.println("left");
    }
}
