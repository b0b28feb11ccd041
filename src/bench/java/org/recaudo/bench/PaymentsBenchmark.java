// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.recaudo.operations.postgres.EmbeddedServer;
import org.recaudo.operations.postgres.ServerSettings;

/**
 * Takes payments from file to posted ledger, in a process of its own with 512 MB of heap, and compares that with the
 * floor: the very same rows read by cursor, handled in Java and written by {@code COPY} into the same tables with their
 * keys, indexes and triggers. Sizes: {@code -Dbench.payments=1000000}; the table is also in
 * {@code target/bench/payments.md}.
 */
class PaymentsBenchmark {

    private static final Path FOLDER = Path.of("target", "bench", "payments").toAbsolutePath();
    private static final int SECONDS_MAX = 40;
    private static final int FLOORS_MAX = 3;
    private static final int SMALL_FILES = 100;

    @Test
    void takesAMillionPayments() throws IOException, InterruptedException, SQLException {
        int payments = Integer.getInteger("bench.payments", 1_000_000);
        StringBuilder report = new StringBuilder();
        double[] whole = measure("one file", payments, 1, report);
        measure(SMALL_FILES + " files", SMALL_FILES * 100, SMALL_FILES, report);
        Files.writeString(FOLDER.resolveSibling("payments.md"), report, StandardCharsets.UTF_8);
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(report);
        assertThat(whole[0]).as("seconds; see %s", FOLDER).isLessThan(SECONDS_MAX * payments / 1_000_000.0 + 5);
        assertThat(whole[0] / whole[1]).as("times the floor").isLessThan(FLOORS_MAX);
    }

    /** Answers the seconds of the job and of its floor. */
    private static double[] measure(String name, int payments, int files, StringBuilder report)
            throws IOException, InterruptedException, SQLException {
        delete(FOLDER);
        Files.createDirectories(FOLDER);
        Path home = FOLDER.resolve("home");
        try (EmbeddedServer server = EmbeddedServer.join(home.resolve("postgres"), ServerSettings.standard())) {
            PaymentsRun run = new PaymentsRun(FOLDER, server);
            run.migrate();
            PaymentsFund fund = new PaymentsFund(payments);
            fund.fill(server);
            List<Path> paid = fund.files(FOLDER.resolve("in"), files);
            run.keepFloor();
            PaymentsRun.Cost cost = run.take(paid);
            PaymentsFloor.Cost floor = new PaymentsFloor(server, PaymentsRun.FLOOR).measure();
            report.append(String.format(
                    Locale.ROOT,
                    "%n### %,d payments in %s, heap limit 512 MB%n%n| what | seconds | rows | rows/s |%n|---|---:|---:|---:|%n"
                            + "| import-payments, its steps | %.2f | %,d | %,.0f |%n"
                            + "| the whole process | %.2f | | |%n"
                            + "| floor: cursor, Java, COPY | %.2f | %,d | %,.0f |%n"
                            + "| plain COPY of the same text | %.2f | %,d | %,.0f |%n%n"
                            + "%.2f times the floor; peak heap %d MB%n",
                    payments,
                    name,
                    cost.seconds(),
                    floor.rows(),
                    floor.rows() / cost.seconds(),
                    cost.processSeconds(),
                    floor.seconds(),
                    floor.rows(),
                    floor.rows() / floor.seconds(),
                    floor.plainSeconds(),
                    floor.rows(),
                    floor.rows() / floor.plainSeconds(),
                    cost.seconds() / floor.seconds(),
                    cost.heapPeakMegabytes()));
            return new double[] {cost.seconds(), floor.seconds()};
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> paths = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(paths::add);
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }
}
