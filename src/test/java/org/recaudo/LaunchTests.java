// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the real launcher in a copy of the project's skeleton, with a Java and a Maven that only say how they were
 * called.
 */
class LaunchTests {

    private static final String TELLING_JAVA =
            """
            #!/usr/bin/env bash
            printf '%s\\n' "$PWD" "$RECAUDO_HOME" "$RECAUDO_CONFIG" "$@"
            exit 5
            """;
    private static final String SLOW_MAVEN =
            """
            #!/usr/bin/env bash
            echo built >>"$PWD/builds"
            sleep 1
            mkdir -p target && echo jar >target/recaudo.jar
            """;

    @TempDir
    private Path temporary;

    private Path root;

    @BeforeEach
    void layOutTheProject() throws IOException {
        root = Files.createDirectories(temporary.resolve("a fund's folder"));
        Files.createDirectories(root.resolve("src/main/java"));
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Files.createDirectories(root.resolve("jobs/lib"));
        copy("lib/launch");
        copy("run-month");
        copy("recaudo");
        script(root.resolve("jdk/bin/java"), TELLING_JAVA);
        Files.writeString(root.resolve("jdk/release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"17.0.15\"\n");
        script(root.resolve("bin/mvn"), SLOW_MAVEN);
    }

    @Test
    void passesTheJobItsArgumentsAndTheExitCode() throws Exception {
        Outcome outcome = run(root.resolve("jobs/run-month"), "--period=2026-11", "--input=my files");

        assertThat(outcome.status()).isEqualTo(5);
        assertThat(outcome.lines()).endsWith("run-month", "--period=2026-11", "--input=my files");
        assertThat(outcome.lines())
                .contains(root.resolve("var").toString(), root.resolve("config").toString());
    }

    @Test
    void passesTheCommandsOfRecaudoAsTheyAre() throws Exception {
        assertThat(run(root.resolve("jobs/recaudo"), "status", "--json").lines())
                .endsWith("status", "--json");
    }

    @Test
    void worksThroughASymbolicLinkFromAnotherFolder() throws Exception {
        Path link = Files.createSymbolicLink(temporary.resolve("month of ours"), root.resolve("jobs/run-month"));

        Outcome outcome = run(link);

        assertThat(outcome.status()).isEqualTo(5);
        assertThat(outcome.lines())
                .contains(temporary.toRealPath().toString(), root.resolve("var").toString());
    }

    @Test
    void buildsOnceForTwoFirstCommandsAndNotAgain() throws Exception {
        Process first = process(root.resolve("jobs/run-month"), Map.of()).start();
        Process second = process(root.resolve("jobs/run-month"), Map.of()).start();
        outcome(first);
        outcome(second);
        run(root.resolve("jobs/run-month"));

        assertThat(Files.readAllLines(root.resolve("builds"))).hasSize(1);
        assertThat(root.resolve("target/build.lock")).doesNotExist();
    }

    @Test
    void buildsAgainWhenASourceIsNewerThanTheJar() throws Exception {
        run(root.resolve("jobs/run-month"));
        Path source = Files.writeString(root.resolve("src/main/java/A.java"), "class A {}");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
        run(root.resolve("jobs/run-month"));

        assertThat(Files.readAllLines(root.resolve("builds"))).hasSize(2);
    }

    @Test
    void breaksTheLockOfABuildThatWasKilled() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.createDirectories(root.resolve("target/build.lock"));
        Files.writeString(root.resolve("target/build.lock/owner"), String.valueOf(gone.pid()));

        assertThat(run(root.resolve("jobs/run-month")).status()).isEqualTo(5);
    }

    @Test
    void refusesWithTheBuildsOwnWordsWhenItFails() throws Exception {
        script(root.resolve("bin/mvn"), "#!/usr/bin/env bash\necho 'package x does not exist'\nexit 1\n");

        Outcome outcome = run(root.resolve("jobs/run-month"));

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.text()).contains("package x does not exist", "the build failed", "build.log");
    }

    @Test
    void refusesAnOldJavaNamingWhatItFound() throws Exception {
        Files.writeString(root.resolve("jdk/release"), "JAVA_VERSION=\"1.8.0_402\"\n");

        Outcome outcome = run(root.resolve("jobs/run-month"));

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.text()).contains("is Java 8", "JDK 17 or newer");
    }

    @Test
    void refusesWithoutAJava() throws Exception {
        Outcome outcome = outcome(process(root.resolve("jobs/run-month"), Map.of("JAVA_HOME", "/no/such/jdk"))
                .start());

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.text()).contains("/no/such/jdk", "JDK 17 or newer");
    }

    @Test
    void letsASiteSetFlagsAndFolders() throws Exception {
        Map<String, String> site = Map.of("RECAUDO_JAVA_OPTS", "-Xmx2g -Dx=y", "RECAUDO_HOME", "/srv/fund");

        Outcome outcome = outcome(process(root.resolve("jobs/run-month"), site).start());

        assertThat(outcome.lines()).contains("/srv/fund", "-Xmx2g", "-Dx=y");
        assertThat(outcome.lines().indexOf("-Xmx2g"))
                .isGreaterThan(outcome.lines().indexOf("-Xmx512m"));
    }

    @Test
    void findsEveryJobScriptTwoLinesLongAndExecutable() throws IOException {
        try (DirectoryStream<Path> scripts = Files.newDirectoryStream(Path.of("jobs"), Files::isRegularFile)) {
            for (Path script : scripts) {
                if (!script.endsWith("crontab.sample")) {
                    String name = script.getFileName().toString();
                    assertThat(Files.readAllLines(script)).as(name).hasSize(2);
                    assertThat(Files.isExecutable(script)).as(name).isTrue();
                    assertThat(Files.readString(script)).contains(name.equals("recaudo") ? "launch\" \"$@\"" : name);
                }
            }
        }
    }

    private record Outcome(int status, String text) {
        List<String> lines() {
            return text.lines().toList();
        }
    }

    private Outcome run(Path script, String... arguments) throws IOException, InterruptedException {
        return outcome(process(script, Map.of(), arguments).start());
    }

    private static Outcome outcome(Process process) throws IOException, InterruptedException {
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), text);
    }

    private ProcessBuilder process(Path script, Map<String, String> site, String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(script.toString());
        builder.command().addAll(List.of(arguments));
        builder.directory(temporary.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("RECAUDO_"));
        builder.environment().put("JAVA_HOME", root.resolve("jdk").toString());
        builder.environment().put("PATH", root.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().putAll(site);
        return builder;
    }

    private void copy(String name) throws IOException {
        Files.copy(Path.of("jobs").resolve(name), root.resolve("jobs").resolve(name));
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
