// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

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
import org.springframework.jdbc.core.JdbcTemplate;

/** Payments whose reference says nothing, one for each rung and each outcome that has no line of its own elsewhere. */
class PaymentLadderJobTests {

    private static final GoldenCase CASE = GoldenCase.of("import-payments", "ladder");
    private static final String PAYMENTS = "SELECT payment_key, account, amount_minor, rung, confidence, named, result,"
            + " suspense_reason, parts FROM collections_payment ORDER BY payment_key";
    private static final String CANDIDATES =
            "SELECT payment_key, place, account, confidence, why FROM collections_candidate ORDER BY payment_key, place";

    @TempDir
    Path home;

    private RecaudoRunner runner;
    private BookRows rows;

    @BeforeEach
    void openTheBooks() {
        runner = RecaudoRunner.in(home.resolve("home")).config(FundFolder.of("ladder", home.resolve("config")));
        rows = BookRows.of(runner.database());
        assertThat(run("import-affiliate-roll").exit()).isZero();
        assertThat(run("import-adjustments").exit()).isZero();
        JdbcTemplate jdbc = new JdbcTemplate(runner.database().dataSource());
        jdbc.update(
                "INSERT INTO collections_mandate_event (account, version, delivery, line, event_date, agreement, kind,"
                        + " rule, why) SELECT n, 1, 1, 1, DATE '2026-01-05', 'visa-debito', 'start', '', ''"
                        + " FROM unnest(ARRAY[207, 208]) AS n");
        jdbc.update("INSERT INTO collections_instrument (account, version, agreement, kind, number, holder, tax_id)"
                + " VALUES (208, 1, 'visa-debito', 'cbu', '0720590088000045678928', '', '')");
        jdbc.update(
                "INSERT INTO ledger_entry (amount_minor, current_account, value_date, posting_period, item_period,"
                        + " natural_key, kind, debit_account, credit_account, source_rule, reversed_entry)"
                        + " SELECT amount_minor, current_account, value_date, posting_period, item_period, 'cancel/209', 'reversal',"
                        + " credit_account, debit_account, 'cancel', natural_key FROM ledger_entry WHERE current_account = 209");
    }

    @Test
    void givesEachPaymentToWhomItIsSureOfAndListsTheNearestForTheRest() throws IOException {
        RecaudoRunner.Ended ended = run("import-payments");

        assertThat(ended.exit()).as(ended.toString()).isEqualTo(3);
        CASE.expect(Map.of(
                "payments.txt", rows.lines(PAYMENTS),
                "candidates.txt", rows.lines(CANDIDATES),
                "counts.txt", counts(ended),
                "payment-outcomes.csv", list("payment-outcomes.csv"),
                "suspense-corrections.csv", list("suspense-corrections.csv")));
    }

    @Test
    void losesNoCent() {
        run("import-payments");

        long paidMinor = rows.number("SELECT sum(amount_minor) FROM collections_payment");
        assertThat(rows.balance("1210")).isEqualTo(paidMinor);
        assertThat(rows.balance("2120"))
                .isEqualTo(
                        -rows.number("SELECT sum(amount_minor) FROM collections_payment WHERE result = 'suspended'"));
    }

    @Test
    void sendsEverythingToSuspenseWhenNoRungIsOn() throws IOException {
        Files.writeString(home.resolve("config").resolve("collections.yml"), "matching: {rungs: []}\n");

        run("import-payments");

        assertThat(rows.lines("SELECT DISTINCT rung FROM collections_payment WHERE rung IS NOT NULL"))
                .containsExactly("reference");
        assertThat(rows.number("SELECT count(*) FROM collections_candidate WHERE why LIKE 'tax-id%'"))
                .isPositive();
    }

    @Test
    void refusesAThresholdThatIsNone() throws IOException {
        Files.writeString(home.resolve("config").resolve("collections.yml"), "matching: {threshold: 101}\n");

        RecaudoRunner.Ended ended = run("import-payments");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err() + ended.out()).contains("threshold").contains("101");
    }

    @Test
    void showsOfAHouseholdAlsoWhatOtherRungsFound() {
        run("import-payments");

        RecaudoRunner.Ended statement = runner.run("trace", "payment/transfers/T0002");

        assertThat(statement.exit()).as(statement.toString()).isZero();
        assertThat(statement.out()).contains("tax-id").contains("97");
    }

    private List<String> counts(RecaudoRunner.Ended ended) {
        List<String> counts = new ArrayList<>();
        ended.job("import-payments")
                .path("counts")
                .properties()
                .forEach(count -> counts.add(count.getKey() + ": " + count.getValue()));
        return counts;
    }

    private List<String> list(String name) throws IOException {
        return Files.readAllLines(runner.output("2026-11", "import-payments").resolve(name));
    }

    private RecaudoRunner.Ended run(String job, String... more) {
        List<String> arguments = new ArrayList<>(List.of(job, "--period=2026-11", "--json", "--input=" + CASE.in()));
        arguments.addAll(List.of(more));
        return runner.run(arguments.toArray(new String[0]));
    }
}
