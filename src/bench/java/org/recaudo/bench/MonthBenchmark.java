// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Bills one month for funds of 10,000, 100,000 and 1,000,000 affiliates and prints what each job took, as a table that
 * also stands in {@code target/bench/month.md}. Other sizes: {@code -Dbench.affiliates=10000,50000}.
 */
class MonthBenchmark {

    private static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();
    private static final int TENFOLD_MAX = 11;

    @Test
    void billsTheMonth() throws IOException, InterruptedException {
        List<MeasuredMonth.Cost> costs = new ArrayList<>();
        for (String size :
                System.getProperty("bench.affiliates", "10000,100000,1000000").split(",")) {
            Path folder = FOLDER.resolve(size);
            delete(folder);
            MeasuredMonth.Cost cost = new MeasuredMonth(folder, Integer.parseInt(size.strip())).measure();
            costs.add(cost);
            print(table(cost));
            assertThat(cost.exit())
                    .as("exit of run-month with %s affiliates; see %s", size, folder)
                    .isZero();
            delete(folder.resolve("home"));
        }
        String report =
                String.join("\n", costs.stream().map(MonthBenchmark::table).toList()) + "\n" + ratios(costs);
        Files.writeString(FOLDER.resolve("month.md"), report, StandardCharsets.UTF_8);
        print(ratios(costs));
    }

    private static String table(MeasuredMonth.Cost cost) {
        StringBuilder table = new StringBuilder();
        table.append(text(
                "%n### %,d affiliates: %.1f s (generated in %.1f s), heap limit 512 MB%n%n",
                cost.affiliates(), cost.seconds(), cost.generateSeconds()));
        table.append(text("| job | seconds | rows | rows/s | peak heap MB | alive after GC MB |%n"));
        table.append(text("|---|---:|---:|---:|---:|---:|%n"));
        for (MeasuredMonth.JobCost job : cost.jobs()) {
            table.append(text(
                    "| %s | %.2f | %,d | %,d | %d | %d |%n",
                    job.job(),
                    job.seconds(),
                    job.rows(),
                    job.rowsPerSecond(),
                    job.heapPeakMegabytes(),
                    job.heapAliveMegabytes()));
        }
        return table.toString();
    }

    private static String ratios(List<MeasuredMonth.Cost> costs) {
        StringBuilder ratios = new StringBuilder();
        for (int index = 1; index < costs.size(); index++) {
            MeasuredMonth.Cost less = costs.get(index - 1);
            MeasuredMonth.Cost more = costs.get(index);
            ratios.append(text(
                    "%.0f times the affiliates took %.1f times as long (at most %d for ten times).%n",
                    (double) more.affiliates() / less.affiliates(), more.seconds() / less.seconds(), TENFOLD_MAX));
        }
        return ratios.toString();
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static void print(String text) {
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(text);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
