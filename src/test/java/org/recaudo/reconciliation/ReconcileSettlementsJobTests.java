// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recaudo.BookRows;
import org.recaudo.FundFolder;
import org.recaudo.GoldenCase;
import org.recaudo.RecaudoRunner;

/** One network's days against one bank statement, with a difference of each class. */
class ReconcileSettlementsJobTests {

    private static final GoldenCase CASE = GoldenCase.of("reconcile-settlements", "differences");
    private static final String MATCHES =
            "SELECT d.agreement, d.payment_day, d.bank_date, e.booking_date, e.rule, d.gross_minor, d.commission_minor,"
                    + " d.tax_minor, e.amount_minor FROM reconciliation_matched_day AS d"
                    + " JOIN reconciliation_matched_entry AS e USING (match_statement, match_entry)"
                    + " ORDER BY d.agreement, d.payment_day, e.entry";
    private static final String DIFFERENCES =
            "SELECT kind, subject, expected_on, found_on, expected_minor, found_minor, reason, action"
                    + " FROM reconciliation_discrepancy ORDER BY kind, subject";
    private static final String DAYS =
            "SELECT agreement, payment_day, turn, settled, cause, subject, amount_minor FROM reconciliation_day_event"
                    + " ORDER BY agreement, payment_day, turn";
    private static final String ENTRIES =
            "SELECT natural_key, debit_account, credit_account, amount_minor, value_date FROM ledger_entry"
                    + " WHERE natural_key ~ '^(settlement|bank|bank-opening)/' ORDER BY natural_key";

    @TempDir
    Path home;

    private Path config;

    @BeforeEach
    void configure() {
        config = FundFolder.of("nothing-expected", home.resolve("config"));
    }

    @Test
    void explainsEachDifference() {
        RecaudoRunner runner = fund("home");
        run(runner, "import-payments");

        RecaudoRunner.Ended ended = run(runner, "reconcile-settlements");

        assertThat(ended.exit()).as(ended.toString()).isZero();
        BookRows rows = BookRows.of(runner.database());
        assertThat(rows.balance("1110"))
                .as("bank account per ledger = closing balance per statement")
                .isEqualTo(rows.number("SELECT closing_minor FROM reconciliation_statement"));
        List<Map<String, Object>> entries = rows.entries();
        assertThat(run(runner, "reconcile-settlements").exit()).isEqualTo(4);
        assertThat(rows.entries()).isEqualTo(entries);
        CASE.expect(Map.of(
                "matches.txt", rows.lines(MATCHES),
                "differences.txt", rows.lines(DIFFERENCES),
                "entries.txt", rows.lines(ENTRIES)));
    }

    /** A tax that is not always withheld, a credit taken back, another commission, and what nothing explains. */
    @Test
    void tellsTaxesReturnsAndCommissionsApart() throws IOException {
        Path networks = config.resolve("networks.yml");
        Files.writeString(
                networks,
                Files.readString(networks)
                        .replaceFirst(
                                "commission-percent: 1.20\n",
                                "commission-percent: 1.20\n    withholdings:\n"
                                        + "      - {id: income, percent: 2, base: net, account: '1430', always: false}\n"));
        Path statement = new StatementXml("9990138702011100377664", "2026-11-05", "10000.00")
                .entry("2026-10-28", "965.77", "LIQ RAPIPAGO 26/10")
                .entry("2026-10-29", "492.74", "LIQ RAPIPAGO 27/10")
                .entry("2026-10-30", "-492.74", "DEV LIQ RAPIPAGO 27/10")
                .entry("2026-10-30", "300.00", "LIQ RAPIPAGO 28/10")
                .entry("2026-11-02", "294.50", "LIQ RAPIPAGO 29/10")
                .entry("2026-11-03", "-50.00", "AJUSTE RAPIPAGO")
                .write(home.resolve("statement.xml"));
        RecaudoRunner runner = fund("home");
        run(runner, "import-payments");

        RecaudoRunner.Ended ended =
                runner.run("reconcile-settlements", "--period=2026-11", "--json", "--input=" + statement);

        assertThat(ended.exit()).as(ended.toString()).isZero();
        BookRows rows = BookRows.of(runner.database());
        assertThat(rows.balance("1430")).as("tax withheld").isEqualTo(19_71);
        GoldenCase.of("reconcile-settlements", "classes")
                .expect(Map.of(
                        "matches.txt", rows.lines(MATCHES),
                        "differences.txt", rows.lines(DIFFERENCES),
                        "days.txt", rows.lines(DAYS),
                        "entries.txt", rows.lines(ENTRIES)));
    }

    /** A file that tells of a settled day opens it again, visibly, and its own credit settles it again. */
    @Test
    void opensASettledDayAgainForALateFile() throws IOException {
        RecaudoRunner runner = fund("home");
        run(runner, "import-payments");
        run(runner, "reconcile-settlements");
        String before = status(runner);
        String late = Files.readString(CASE.in().resolve("rapipago-20261028.txt"));
        Path file = Files.writeString(
                home.resolve("late.txt"),
                late.replaceFirst("OSRIOCLARO          20261028", "OSRIOCLARO          20261105"));

        RecaudoRunner.Ended taken = runner.run("import-payments", "--period=2026-11", "--json", "--input=" + file);
        RecaudoRunner.Ended seen = run(runner, "reconcile-settlements");

        assertThat(taken.exit()).as(taken.toString()).isZero();
        assertThat(seen.exit()).as(seen.toString()).isZero();
        assertThat(seen.out()).contains("late.txt");
        assertThat(BookRows.of(runner.database())
                        .lines("SELECT turn, settled, cause, subject, amount_minor FROM reconciliation_day_event"
                                + " WHERE payment_day = DATE '2026-10-28' ORDER BY turn"))
                .containsExactly("1|t|tied|settlement/2026-11-05/4|40000", "2|f|late-file|late.txt|40000");
        assertThat(before)
                .contains("  payment days until 2026-11-30: 5 settled, 2 open")
                .doesNotContain("reopened");
        assertThat(status(runner))
                .contains("  payment days until 2026-11-30: 4 settled, 3 open")
                .contains("  reopened: rapipago, 2026-10-28, on 2026-11-05 by the late file late.txt (ARS 400.00)");
        assertThat(status(runner, "--business-date=2026-10-31")).doesNotContain("reopened");
        assertThat(status(runner, "--json"))
                .contains("{\"agreement\":\"rapipago\",\"day\":\"2026-10-28\",\"on\":\"2026-11-05\","
                        + "\"cause\":\"late-file\",\"subject\":\"late.txt\",\"amount\":\"400.00\"}");
    }

    @Test
    void endsInTheSameBooksWhetherFileOrStatementComesFirst() {
        RecaudoRunner fileFirst = fund("file-first");
        run(fileFirst, "import-payments");
        run(fileFirst, "reconcile-settlements");

        RecaudoRunner statementFirst = fund("statement-first");
        run(statementFirst, "reconcile-settlements");
        run(statementFirst, "import-payments");
        run(statementFirst, "reconcile-settlements");

        assertThat(BookRows.of(statementFirst.database()).entries())
                .isEqualTo(BookRows.of(fileFirst.database()).entries());
        assertThat(BookRows.of(statementFirst.database()).lines(MATCHES))
                .isEqualTo(BookRows.of(fileFirst.database()).lines(MATCHES));
    }

    @Test
    void refusesAStatementThatDoesNotBalanceAndOneOfAnUnknownAccount() throws IOException {
        RecaudoRunner runner = fund("home");
        String statement = Files.readString(CASE.in().resolve("statement.xml"));
        Path trimmed = Files.writeString(home.resolve("trimmed.xml"), statement.replaceFirst("10000.00", "10000.01"));
        Path foreign =
                Files.writeString(home.resolve("foreign.xml"), statement.replace("9990138702011100377664", "12345"));

        RecaudoRunner.Ended ended = runner.run(
                "reconcile-settlements", "--period=2026-11", "--json", "--input=" + trimmed, "--input=" + foreign);

        assertThat(ended.exit()).as(ended.toString()).isEqualTo(3);
        assertThat(ended.out()).contains("does not balance").contains("12345").contains("9990138702011100377664");
        assertThat(BookRows.of(runner.database()).number("SELECT count(*) FROM ledger_entry WHERE kind LIKE 'bank%'"))
                .isZero();
    }

    private RecaudoRunner fund(String name) {
        RecaudoRunner runner = RecaudoRunner.in(home.resolve(name)).config(config);
        run(runner, "import-affiliate-roll");
        run(runner, "import-adjustments");
        return runner;
    }

    private static String status(RecaudoRunner runner, String... options) {
        List<String> arguments = new ArrayList<>(List.of("status", "--period=2026-11"));
        arguments.addAll(List.of(options));
        RecaudoRunner.Ended ended = runner.run(arguments.toArray(new String[0]));
        assertThat(ended.exit()).as(ended.toString()).isZero();
        return ended.out();
    }

    private static RecaudoRunner.Ended run(RecaudoRunner runner, String job) {
        List<String> arguments = new ArrayList<>(List.of(job, "--period=2026-11", "--json", "--input=" + CASE.in()));
        RecaudoRunner.Ended ended = runner.run(arguments.toArray(new String[0]));
        assertThat(ended.exit()).as(ended.toString()).isIn(0, 4);
        return ended;
    }
}
