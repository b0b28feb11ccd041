// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Reads a bank statement of many entries as camt.053 and as MT940 with Recaudo, with Prowide, and by hand, each taking
 * the amount of every entry: one thread, interleaved rounds in one process, medians. Recaudo alone checks dates, amounts
 * and balances. The camt.053 file is read once more by a process with 64 MB of heap. Size:
 * {@code -Dbench.entries=200000}; the tables are also in {@code target/bench/statements.md}.
 */
class StatementBenchmark {

    private static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();
    private static final String HEAP = "-Xmx64m";
    private static final int ROUNDS = 5;
    private static final int WARM_UPS = 2;
    private static final double CAMT_TIMES_MIN = 5;
    private static final double MT_TIMES_MIN = 20;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    /** What a reader found: it must be the same for all. */
    record Found(long entries, long sumMinor) {}

    /** One way to read the file. */
    @FunctionalInterface
    interface Reading {
        Found read(Path file) throws Exception;
    }

    @Test
    void readsCamt053() throws Exception {
        int entries = Integer.getInteger("bench.entries", 200_000);
        Path file = StatementFiles.camt053(folder().resolve("camt053.xml"), entries);
        Map<String, Reading> readers = new LinkedHashMap<>();
        readers.put("Recaudo, everything checked", StatementReaders::recaudoCamt053);
        readers.put("Prowide MxCamt05300108", StatementReaders::prowideCamt053);
        readers.put("floor: the platform's StAX, amounts only", StatementReaders::stax);
        readers.put("floor: Aalto's StAX, amounts only", StatementReaders::aalto);
        Map<String, Double> medians = medians(readers, file, StatementFiles.expected(entries));
        report("camt.053", medians, file, entries);
        OUT.println(small(file));
        Files.delete(file);
        assertThat(times(medians)).as("times Prowide").isGreaterThanOrEqualTo(CAMT_TIMES_MIN);
    }

    @Test
    void readsMt940() throws Exception {
        int entries = Integer.getInteger("bench.entries", 200_000);
        Path file = StatementFiles.mt940(folder().resolve("mt940.sta"), entries);
        Map<String, Reading> readers = new LinkedHashMap<>();
        readers.put("Recaudo, everything checked", StatementReaders::recaudoMt940);
        readers.put("Prowide MT940", StatementReaders::prowideMt940);
        readers.put("floor: BufferedReader, amounts only", StatementReaders::lines);
        Map<String, Double> medians = medians(readers, file, StatementFiles.expected(entries));
        report("MT940", medians, file, entries);
        Files.delete(file);
        assertThat(times(medians)).as("times Prowide").isGreaterThanOrEqualTo(MT_TIMES_MIN);
    }

    private static Path folder() throws IOException {
        return Files.createDirectories(FOLDER);
    }

    private static Map<String, Double> medians(Map<String, Reading> readers, Path file, Found expected)
            throws Exception {
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
            for (Map.Entry<String, Reading> reader : readers.entrySet()) {
                long start = System.nanoTime();
                Found found = reader.getValue().read(file);
                double taken = (System.nanoTime() - start) / 1e9;
                assertThat(found).as(reader.getKey()).isEqualTo(expected);
                if (round >= WARM_UPS) {
                    seconds.computeIfAbsent(reader.getKey(), name -> new ArrayList<>())
                            .add(taken);
                }
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        seconds.forEach((name, taken) ->
                medians.put(name, taken.stream().sorted().skip(ROUNDS / 2).findFirst().orElseThrow()));
        return medians;
    }

    private static double times(Map<String, Double> medians) {
        List<Double> seconds = List.copyOf(medians.values());
        return seconds.get(1) / seconds.get(0);
    }

    private static void report(String title, Map<String, Double> medians, Path file, int entries) throws IOException {
        double peer = List.copyOf(medians.values()).get(1);
        StringBuilder table = new StringBuilder(text(
                "%n### %s: %,d entries, %.0f MB, one thread%n%n", title, entries, Files.size(file) / 1e6));
        table.append(text("| reader | seconds | entries/s | times Prowide |%n|---|---:|---:|---:|%n"));
        medians.forEach((name, seconds) ->
                table.append(text("| %s | %.2f | %,.0f | %.1f |%n", name, seconds, entries / seconds, peer / seconds)));
        OUT.println(table);
        try (Writer out = Files.newBufferedWriter(
                FOLDER.resolve("statements.md"),
                java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.APPEND)) {
            out.write(table.toString());
        }
    }

    /** Reads the file in a process of its own with little memory. */
    private static String small(Path file) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StatementReaders.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(said).isZero();
        return "with %s: %s".formatted(HEAP, said);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
