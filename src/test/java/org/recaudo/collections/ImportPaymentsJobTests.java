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

/** One household for each named outcome, over two networks' files. */
class ImportPaymentsJobTests {

    private static final GoldenCase CASE = GoldenCase.of("import-payments", "outcomes");
    private static final String PAYMENTS =
            "SELECT line, account, payment_date, amount_minor, outcome, result, suspense_reason, repeated, late, parts,"
                    + " original_key FROM collections_payment WHERE agreement = ? ORDER BY line";
    private static final String ENTRIES =
            "SELECT natural_key, debit_account, credit_account, amount_minor, value_date, current_account, reversed_entry"
                    + " FROM ledger_entry WHERE kind IN ('payment', 'reversal') ORDER BY natural_key";
    private static final String OWED = "SELECT current_account, to_char(item_period, 'YYYY-MM'),"
            + " sum(CASE WHEN debit_account IN ('1310', '2110') THEN amount_minor ELSE -amount_minor END)"
            + " FROM ledger_entry WHERE current_account IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2";

    private static final String REJECTS =
            "SELECT line, account, reject_date, amount_minor, code, description FROM collections_reject ORDER BY line";

    @TempDir
    Path home;

    private RecaudoRunner runner;
    private BookRows rows;

    @BeforeEach
    void openTheBooks() {
        runner = RecaudoRunner.in(home.resolve("home"))
                .config(FundFolder.of("nothing-expected", home.resolve("config")));
        rows = BookRows.of(runner.database());
        RecaudoRunner.Ended enrolled = run("import-affiliate-roll");
        assertThat(enrolled.exit()).as(enrolled.toString()).isZero();
        RecaudoRunner.Ended opened = run("import-adjustments");
        assertThat(opened.exit()).as(opened.toString()).isZero();
    }

    @Test
    void takesEachOutcomeAsItIsNamed() {
        RecaudoRunner.Ended ended = run("import-payments");

        assertThat(ended.exit()).as(ended.toString()).isEqualTo(3);
        assertThat(ended.job("import-payments").path("records").path("rejected").asLong())
                .isEqualTo(1);
        CASE.expect(Map.of(
                "rapipago.txt", rows.lines(PAYMENTS, "rapipago"),
                "siro.txt", rows.lines(PAYMENTS, "siro"),
                "entries.txt", rows.lines(ENTRIES),
                "owed.txt", rows.lines(OWED),
                "rejects.txt", rows.lines(REJECTS)));
    }

    @Test
    void losesNoCentBetweenFileAndBooks() {
        run("import-payments");

        assertThat(rows.balance("1210")).isEqualTo(122_800);
        assertThat(rows.balance("1230")).isEqualTo(12_000 - 12_000 + 3_300 - 6_600);
        assertThat(rows.lines("SELECT agreement, payment_day, payments, paid_minor, reversals, reversed_minor, rejects"
                        + " FROM collections_day WHERE agreement = 'rapipago' ORDER BY payment_day"))
                .containsExactly("rapipago|2026-11-02|3|48000|0|0|0", "rapipago|2026-11-03|6|74800|0|0|0");
    }

    @Test
    void postsNothingTheSecondTime() {
        run("import-payments");
        List<Map<String, Object>> entries = rows.entries();

        RecaudoRunner.Ended again = run("import-payments");

        assertThat(again.exit()).as(again.toString()).isEqualTo(4);
        assertThat(rows.entries()).isEqualTo(entries);
    }

    @Test
    void changesNothingInADryRunAndReportsTheSame() {
        RecaudoRunner.Ended dry = run("import-payments", "--dry-run");
        assertThat(rows.number("SELECT count(*) FROM collections_payment")).isZero();

        RecaudoRunner.Ended real = run("import-payments");

        assertThat(dry.job("import-payments").path("counts"))
                .isEqualTo(real.job("import-payments").path("counts"));
        assertThat(dry.job("import-payments").path("amounts"))
                .isEqualTo(real.job("import-payments").path("amounts"));
    }

    @Test
    void skipsAPaymentIdThatCameInAnotherFileAndRejectsOneThatContradictsIt() throws IOException {
        run("import-payments");
        String siro = Files.readString(CASE.in().resolve("siro-20261104.txt"));
        String[] lines = siro.split("\r\n");
        String contradicting = lines[4].replace("00000003300", "00000004400");
        Path again = Files.writeString(home.resolve("siro-again.txt"), lines[0] + "\r\n" + contradicting + "\r\n");
        long before = rows.number("SELECT count(*) FROM ledger_entry");

        RecaudoRunner.Ended ended = runner.run("import-payments", "--period=2026-11", "--json", "--input=" + again);

        assertThat(ended.exit()).as(ended.toString()).isEqualTo(3);
        assertThat(ended.job("import-payments").path("records").path("skipped").asLong())
                .isEqualTo(1);
        assertThat(ended.job("import-payments").path("records").path("rejected").asLong())
                .isEqualTo(1);
        assertThat(rows.number("SELECT count(*) FROM ledger_entry")).isEqualTo(before);
    }

    @Test
    void losesNothingWhenAFileIsRefused() throws IOException {
        String rapipago = Files.readString(CASE.in().resolve("rapipago-20261103.txt"));
        Path wrong =
                Files.writeString(home.resolve("wrong.txt"), rapipago.replace("000000000122800", "000000000122801"));

        RecaudoRunner.Ended refused = runner.run("import-payments", "--period=2026-11", "--json", "--input=" + wrong);

        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.out()).contains("1228.00").contains("1228.01");
        assertThat(rows.number("SELECT count(*) FROM collections_payment")).isZero();
        assertThat(run("import-payments").exit()).isEqualTo(3);
        assertThat(rows.balance("1210")).isEqualTo(122_800);
    }

    @Test
    void takesBackTheLatestStandingPaymentOnce() throws IOException {
        run("import-payments");
        String[] lines =
                Files.readString(CASE.in().resolve("siro-20261104.txt")).split("\r\n");
        String again = lines[1].replace("0000005002", "0000005102").replace("20261103", "20261105");
        Path file = Files.writeString(home.resolve("siro-reversal.txt"), again + "\r\n");

        RecaudoRunner.Ended ended = runner.run("import-payments", "--period=2026-11", "--json", "--input=" + file);

        assertThat(ended.exit()).as(ended.toString()).isZero();
        assertThat(rows.lines("SELECT result, suspense_reason FROM collections_payment WHERE payment_key = 'siro/5102'"
                        + " OR payment_key LIKE '%0000005102'"))
                .containsExactly("suspended|no-original");
    }

    private RecaudoRunner.Ended run(String job, String... more) {
        List<String> arguments = new ArrayList<>(List.of(job, "--period=2026-11", "--json", "--input=" + CASE.in()));
        arguments.addAll(List.of(more));
        return runner.run(arguments.toArray(new String[0]));
    }
}
