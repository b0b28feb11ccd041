// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.recaudo.operations.postgres.EmbeddedServer;
import org.recaudo.operations.postgres.ServerSettings;

/**
 * Reconciles payments with the ledger and the bank, in a process of its own with 512 MB of heap, and compares that with
 * the floor: one SQL statement over the same rows in the same database that matches each payment with its open item and
 * its day's settlement and writes the matches to a keyed and indexed table. Sizes: {@code -Dbench.payments=1000000}; the
 * table is also in {@code target/bench/reconciliation.md}.
 */
class ReconciliationBenchmark {

    private static final Path FOLDER = Path.of("target", "bench", "reconciliation").toAbsolutePath();
    private static final int FLOORS_MAX = 3;

    @Test
    void reconcilesAMillionPayments() throws IOException, InterruptedException, SQLException {
        int payments = Integer.getInteger("bench.payments", 1_000_000);
        PaymentsBenchmark.delete(FOLDER);
        Files.createDirectories(FOLDER);
        Path home = FOLDER.resolve("home");
        try (EmbeddedServer server = EmbeddedServer.join(home.resolve("postgres"), ServerSettings.standard())) {
            PaymentsRun run = new PaymentsRun(FOLDER, server);
            run.migrate();
            ReconciliationFund fund = new ReconciliationFund(payments);
            fund.fill(server);
            Path statement = fund.statement(server, FOLDER.resolve("in").resolve("statement.xml"));
            double floor = floor(server);
            PaymentsRun.Cost cost = run.run("reconcile-settlements", java.util.List.of(statement));
            PaymentsRun.Cost again = run.run("reconcile-settlements", java.util.List.of(statement));
            String report = String.format(
                    Locale.ROOT,
                    "%n### %,d payments, their open items and settlements, heap limit 512 MB%n%n| what | seconds | payments/s |%n"
                            + "|---|---:|---:|%n| reconcile-settlements, its steps | %.2f | %,.0f |%n"
                            + "| the whole process | %.2f | |%n| the same again, nothing new: its steps | %.2f | |%n"
                            + "| floor: bare SQL match, written | %.2f | %,.0f |%n%n"
                            + "%.2f times the floor, the whole process %.2f times; %d days settled; peak heap %d MB%n",
                    payments,
                    cost.seconds(),
                    payments / cost.seconds(),
                    cost.processSeconds(),
                    again.seconds(),
                    floor,
                    payments / floor,
                    cost.seconds() / floor,
                    cost.processSeconds() / floor,
                    settled(server),
                    cost.heapPeakMegabytes());
            Files.writeString(FOLDER.resolveSibling("reconciliation.md"), report, StandardCharsets.UTF_8);
            new PrintStream(System.out, true, StandardCharsets.UTF_8).println(report);
            assertThat(settled(server)).as("payment days settled").isGreaterThan(100);
            assertThat(cost.seconds() / floor).as("times the floor").isLessThan(FLOORS_MAX);
        }
    }

    private static double floor(EmbeddedServer server) throws SQLException {
        try (Connection connection = ReconciliationFund.superuser(server);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE bench_match (amount_minor bigint NOT NULL, gross_minor bigint NOT NULL,"
                    + " account integer NOT NULL, period date NOT NULL, payment_date date NOT NULL,"
                    + " payment_key text COLLATE \"C\" PRIMARY KEY, agreement text COLLATE \"C\" NOT NULL)");
            statement.execute("CREATE INDEX bench_match_by_item ON bench_match (account, period)");
            statement.execute("CHECKPOINT");
            long began = System.nanoTime();
            statement.execute("INSERT INTO bench_match SELECT p.amount_minor, d.gross, i.account, i.period, p.payment_date,"
                    + " p.payment_key, p.agreement FROM collections_payment AS p"
                    + " JOIN ledger_open_item AS i ON i.account = p.account"
                    + " JOIN (SELECT agreement, payment_date, sum(amount_minor) AS gross FROM collections_payment"
                    + " GROUP BY agreement, payment_date) AS d USING (agreement, payment_date)");
            double seconds = (System.nanoTime() - began) / 1e9;
            statement.execute("DROP TABLE bench_match");
            statement.execute("CHECKPOINT");
            return seconds;
        }
    }

    private static long settled(EmbeddedServer server) throws SQLException {
        try (Connection connection = ReconciliationFund.superuser(server);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT count(*) FROM reconciliation_day_event WHERE settled")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
