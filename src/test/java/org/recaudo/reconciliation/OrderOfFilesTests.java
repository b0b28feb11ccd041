// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recaudo.BookRows;
import org.recaudo.FundFolder;
import org.recaudo.GoldenCase;
import org.recaudo.RecaudoRunner;

/**
 * The same files and statements in every order end in the same ledger: a network's day that was credited, taken back
 * and credited again; a day that the network paid into the account of members; a member's transfer, one that the bank
 * sent back, and one that nobody knows. {@code -Dorders.all=true} also takes the two files apart, in all 24 orders.
 */
class OrderOfFilesTests {

    private static final Path IN =
            GoldenCase.of("reconcile-settlements", "differences").in();
    private static final String SETTLEMENT = "9990138702011100377664";
    private static final String COLLECTION = "9990138702011100388815";
    private static final String SENT_BACK = "00000020826102";
    private static final String KEPT = "00000020926107";

    @TempDir
    Path home;

    private Path config;
    private List<List<Path>> inputs;

    @BeforeEach
    void makesTheInputs() throws IOException {
        config = FundFolder.of("nothing-expected", home.resolve("config"));
        Path settlement = new StatementXml(SETTLEMENT, "S1", "10000.00")
                .entry("2026-10-28", "985.48", "LIQ RAPIPAGO 26/10")
                .entry("2026-10-29", "-985.48", "DEV LIQ RAPIPAGO 26/10")
                .entry("2026-10-30", "985.48", "LIQ RAPIPAGO 26/10")
                .write(home.resolve("settlement.xml"));
        Path collection = new StatementXml(COLLECTION, "C1", "500.00")
                .entry("2026-10-26", "250.00", "TRANSF " + KEPT + " CUOTA")
                .entry("2026-10-27", "300.00", "TRANSF " + SENT_BACK)
                .entry("2026-10-28", "-300.00", "DEVOLUCION TRANSF " + SENT_BACK)
                .entry("2026-10-29", "77.00", "TRANSFERENCIA")
                .entry("2026-10-30", "394.19", "LIQ RAPIPAGO 28/10")
                .entry("2026-10-30", "-4.00", "MANTENIMIENTO")
                .write(home.resolve("collection.xml"));
        Path first = IN.resolve("rapipago-20261026.txt");
        Path second = IN.resolve("rapipago-20261028.txt");
        inputs = Boolean.getBoolean("orders.all")
                ? List.of(List.of(first), List.of(second), List.of(settlement), List.of(collection))
                : List.of(List.of(first, second), List.of(settlement), List.of(collection));
    }

    @Test
    void endsInTheSameLedgerInEveryOrder() throws IOException {
        List<String> first = null;
        int run = 0;
        for (List<List<Path>> order : orders(inputs)) {
            RecaudoRunner fund = fund("fund-" + run++);
            order.stream().flatMap(List::stream).forEach(input -> take(fund, input));
            reconcile(fund);

            List<String> ledger = ledger(fund);
            first = first == null ? ledger : first;
            assertThat(ledger).as("%s", order).isEqualTo(first);
            if (run == 1) {
                holdsEachCentOnce(BookRows.of(fund.database()));
            }
        }
    }

    private static void holdsEachCentOnce(BookRows books) {
        assertThat(books.balance("1110"))
                .as("settlement account = its statement")
                .isEqualTo(10_985_48);
        assertThat(books.balance("1120"))
                .as("collection account = its statement")
                .isEqualTo(1_217_19);
        assertThat(books.balance("1210"))
                .as("nothing waits on the network's account")
                .isZero();
        assertThat(books.balance("2130")).as("unidentified").isEqualTo(-77_00);
        assertThat(books.balance("5110")).as("commission, once").isEqualTo(12_00 + 4_80);
        assertThat(books.balance("5120")).as("the bank's charge").isEqualTo(4_00);
        assertThat(books.lines("SELECT result, amount_minor, outcome FROM collections_payment"
                        + " WHERE agreement = 'collection' ORDER BY payment_key"))
                .containsExactly("in-part|25000|payment", "in-part|30000|payment", "reversed|30000|reversal");
        assertThat(books.lines("SELECT payment_day, settled FROM reconciliation_day_event ORDER BY payment_day, turn"))
                .containsExactly("2026-10-26|t", "2026-10-28|t");
        assertThat(books.lines(
                        "SELECT kind, count(*) FROM reconciliation_booking GROUP BY kind ORDER BY kind COLLATE \"C\""))
                .containsExactly("charge|1", "payment|2", "returned-payment|1", "settlement|4", "unidentified|1");
    }

    private RecaudoRunner fund(String name) {
        RecaudoRunner runner = RecaudoRunner.in(home.resolve(name)).config(config);
        run(runner, "import-affiliate-roll", "--input=" + IN.resolve("affiliate-roll.csv"));
        run(runner, "import-adjustments", "--input=" + IN.resolve("opening-balances.csv"));
        return runner;
    }

    private static void take(RecaudoRunner fund, Path input) {
        boolean statement = input.toString().endsWith(".xml");
        run(fund, statement ? "reconcile-settlements" : "import-payments", "--input=" + input);
    }

    private void reconcile(RecaudoRunner fund) throws IOException {
        run(fund, "reconcile-settlements", "--input=" + Files.createDirectories(home.resolve("nothing")));
    }

    private static void run(RecaudoRunner runner, String job, String input) {
        RecaudoRunner.Ended ended = runner.run(job, "--period=2026-11", "--json", input);
        assertThat(ended.exit()).as(ended.toString()).isIn(0, 4);
    }

    private static List<String> ledger(RecaudoRunner fund) throws IOException {
        List<String> content = new ArrayList<>();
        for (String table : List.of("ledger_entry", "ledger_open_item")) {
            try (var sql = OrderOfFilesTests.class.getResourceAsStream(
                    "/org/recaudo/ledger/sql/fingerprint/" + table + ".sql")) {
                content.addAll(BookRows.of(fund.database())
                        .lines(new String(sql.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)));
            }
        }
        return content;
    }

    private static <T> List<List<T>> orders(List<T> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> orders = new ArrayList<>();
        for (T first : items) {
            List<T> rest = new ArrayList<>(items);
            rest.remove(first);
            for (List<T> order : orders(rest)) {
                List<T> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }
}
