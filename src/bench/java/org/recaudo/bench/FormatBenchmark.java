// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Reads one Rapipago file of 73 columns with Recaudo, with the libraries that a user would pick, and by hand, each
 * taking the day, the amount and the bar code of every payment: one thread, interleaved rounds in one process, medians.
 * Recaudo alone checks the order of the records, each field, and the control totals. Size:
 * {@code -Dbench.records=2000000}; the table is also in {@code target/bench/formats.md}.
 */
class FormatBenchmark {

    private static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();
    private static final String PEER = "Spring Batch FlatFileItemReader";
    private static final int ROUNDS = 7;
    private static final int WARM_UPS = 2;
    private static final double TIMES_MIN = 5;

    /** What a reader found: it must be the same for all. */
    record Found(long records, long totalMinor, long checksum) {}

    /** One way to read the file. */
    @FunctionalInterface
    interface Reading {
        Found read(Path file) throws Exception;
    }

    @Test
    void readsFixedWidthRecords() throws Exception {
        int records = Integer.getInteger("bench.records", 2_000_000);
        Files.createDirectories(FOLDER);
        Path file = FOLDER.resolve("rapipago.txt");
        Found written = write(file, records);
        Map<String, Reading> readers = new LinkedHashMap<>();
        readers.put("Recaudo, everything checked, three values taken", FormatReaders::recaudo);
        readers.put("Recaudo, everything checked", FormatReaders::recaudoChecksOnly);
        readers.put(PEER, FormatReaders::flatFile);
        readers.put("the same, fields left as text", FormatReaders::flatFileText);
        readers.put("BeanIO", FormatReaders::beanIo);
        readers.put("floor: BufferedReader and substring", FormatReaders::substring);
        readers.put("floor: slicing bytes", FormatReaders::bytes);
        Map<String, Double> medians = medians(readers, file, written);
        String report = table(medians, records);
        Files.writeString(FOLDER.resolve("formats.md"), report, StandardCharsets.UTF_8);
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(report);
        Files.delete(file);
        assertThat(medians.get(PEER) / medians.values().iterator().next())
                .as("times as fast as %s", PEER)
                .isGreaterThan(TIMES_MIN);
    }

    private static Map<String, Double> medians(Map<String, Reading> readers, Path file, Found expected)
            throws Exception {
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
            for (Map.Entry<String, Reading> reader : readers.entrySet()) {
                long start = System.nanoTime();
                Found found = reader.getValue().read(file);
                double taken = (System.nanoTime() - start) / 1e9;
                assertThat(found.records()).as(reader.getKey()).isEqualTo(expected.records());
                assertThat(found.totalMinor()).as(reader.getKey()).isEqualTo(expected.totalMinor());
                if (found.checksum() != 0) {
                    assertThat(found.checksum()).as(reader.getKey()).isEqualTo(expected.checksum());
                }
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

    private static String table(Map<String, Double> medians, int records) {
        StringBuilder table = new StringBuilder(text("%n### %,d records of 73 columns, one thread%n%n", records));
        table.append(text("| reader | seconds | records/s | times %s |%n|---|---:|---:|---:|%n", PEER));
        medians.forEach((name, seconds) -> table.append(text(
                "| %s | %.2f | %,.0f | %.1f |%n", name, seconds, records / seconds, medians.get(PEER) / seconds)));
        return table.toString();
    }

    private static Found write(Path file, int records) throws IOException {
        byte[] line = new byte[74];
        Arrays.fill(line, (byte) ' ');
        line[73] = '\n';
        long total = 0;
        long checksum = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write(text("%-73s%n", "00000000FONDO DE PRUEBA     20261028COBRANZAS   RAPIPAGO")
                    .getBytes(StandardCharsets.ISO_8859_1));
            for (int record = 0; record < records; record++) {
                int day = 14 + record % 15;
                long amount = 100_000L + record * 7919L % 90_000_000L;
                long bill = record * 104_729L % 1_000_000_000L;
                put(line, 0, 8, 20261000L + day);
                put(line, 8, 15, amount);
                put(line, 23, 22, bill);
                put(line, 45, 22, amount);
                out.write(line);
                total += amount;
                checksum += day + bill % 10;
            }
            out.write(text("99999999%08d%018d%39s%n", records, total, "").getBytes(StandardCharsets.ISO_8859_1));
        }
        return new Found(records, total, checksum);
    }

    private static void put(byte[] line, int from, int width, long value) {
        long rest = value;
        for (int index = from + width - 1; index >= from; index--) {
            line[index] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
