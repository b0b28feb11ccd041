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

/** The list of what waits, filled in by a person and given back. */
class CorrectionsJobTests {

    private static final GoldenCase CASE = GoldenCase.of("import-payments", "ladder");
    private static final String ENTRIES = "SELECT natural_key, debit_account, credit_account, amount_minor, value_date,"
            + " current_account, reversed_entry FROM ledger_entry WHERE natural_key LIKE 'correction/%' ORDER BY 1";

    @TempDir
    Path home;

    private RecaudoRunner runner;
    private BookRows rows;

    @BeforeEach
    void fillSuspense() {
        runner = RecaudoRunner.in(home.resolve("home")).config(FundFolder.of("ladder", home.resolve("config")));
        rows = BookRows.of(runner.database());
        for (String job : List.of("import-affiliate-roll", "import-adjustments", "import-payments")) {
            runner.run(job, "--period=2026-11", "--input=" + CASE.in());
        }
        assertThat(waiting()).hasSize(9);
    }

    @Test
    void movesMoneyToTheHouseholdAndNamesWhatItCorrects() throws IOException {
        long suspenseMinor = rows.balance("2120");
        long clearingMinor = rows.balance("1210");

        RecaudoRunner.Ended ended = correct(Map.of("T0004", "203;"));

        assertThat(ended.exit()).as(ended.toString()).isZero();
        assertThat(rows.balance("2120")).isEqualTo(suspenseMinor + 310_00);
        assertThat(rows.balance("1210")).isEqualTo(clearingMinor);
        assertThat(rows.lines(ENTRIES))
                .containsExactly(
                        "correction/transfers/T0004/2026-10|1210|1310|31000|2026-11-05|203|",
                        "correction/transfers/T0004/suspense|2120|1210|31000|2026-11-05||"
                                + "payment/transfers/T0004/suspense");
        assertThat(ended.job("import-payments")
                        .path("counts")
                        .path("corrections to households")
                        .asLong())
                .isEqualTo(1);
        assertThat(ended.job("import-payments")
                        .path("counts")
                        .path("corrections left open")
                        .asLong())
                .isEqualTo(7);
        assertThat(waiting()).noneMatch(line -> line.contains("T0004")).hasSize(8);
        assertThat(runner.run("statement", "000000203").out()).contains("correction");
    }

    @Test
    void marksWhatIsReturnedOrNotOursAndLeavesTheMoney() throws IOException {
        long suspenseMinor = rows.balance("2120");

        RecaudoRunner.Ended ended = correct(Map.of("T0008", ";return-to-payer", "T0007", ";not-ours"));

        assertThat(ended.exit()).as(ended.toString()).isZero();
        assertThat(rows.balance("2120")).isEqualTo(suspenseMinor);
        assertThat(rows.lines("SELECT payment_key, decision, account FROM collections_correction ORDER BY 1"))
                .containsExactly("transfers/T0007|not-ours|", "transfers/T0008|return-to-payer|");
        assertThat(waiting()).hasSize(7);
    }

    @Test
    void takesAnAnswerOnceByContentAndByKey() throws IOException {
        List<String> list = waiting();
        correct(list, Map.of("T0004", "203;"));
        List<Map<String, Object>> entries = rows.entries();

        RecaudoRunner.Ended again = correct(list, Map.of("T0004", "203;"));
        RecaudoRunner.Ended more = correct(list, Map.of("T0004", "000000203;account", "T0008", ";not-ours"));

        assertThat(again.exit()).as(again.toString()).isEqualTo(4);
        assertThat(more.exit()).as(more.toString()).isZero();
        assertThat(more.job("import-payments").path("records").path("accepted").asLong())
                .isEqualTo(1);
        assertThat(rows.entries()).isEqualTo(entries);
    }

    @Test
    void rejectsWhatItCannotTakeAndLosesNothing() throws IOException {
        List<String> list = waiting();
        correct(list, Map.of("T0004", "203;"));
        List<Map<String, Object>> entries = rows.entries();
        List<String> wrong = new ArrayList<>(list);
        wrong.add("transfers/T9999;2026-11-03;1.00;;no-reference;;;;;;;;;;203;");
        wrong.set(4, wrong.get(4).replace(";12.34;", ";12.35;"));

        RecaudoRunner.Ended ended = correct(
                wrong,
                Map.of(
                        "T0004", "204;",
                        "T0005", "205;not-ours",
                        "T0006", ";tomorrow",
                        "T0007", "201;",
                        "T0008", "999;",
                        "T0015", ";account"));

        assertThat(ended.exit()).as(ended.toString()).isEqualTo(3);
        assertThat(rows.entries()).isEqualTo(entries);
        String rejects = rejects();
        assertThat(rejects)
                .contains("already-corrected")
                .contains("contradiction")
                .contains("unknown-decision")
                .contains("amount-differs")
                .contains("unknown-account")
                .contains("unknown-payment")
                .contains("account 000000203");
    }

    @Test
    void changesNothingInADryRunAndReportsTheSame() throws IOException {
        List<String> list = waiting();
        Path file = filled(list, Map.of("T0004", "203;"));

        RecaudoRunner.Ended dry = imported("--corrections=" + file, "--dry-run");
        assertThat(rows.number("SELECT count(*) FROM collections_correction")).isZero();
        RecaudoRunner.Ended real = imported("--corrections=" + file);

        assertThat(dry.job("import-payments").path("counts"))
                .isEqualTo(real.job("import-payments").path("counts"));
        assertThat(dry.job("import-payments").path("amounts"))
                .isEqualTo(real.job("import-payments").path("amounts"));
        assertThat(waiting()).hasSize(8);
    }

    @Test
    void takesBackFromTheHouseholdWhatTheNetworkTakesBack() throws IOException {
        List<String> list = waiting();
        correct(list, Map.of("T0007", "201;", "T0006", "202;"));
        long suspenseMinor = rows.balance("2120");
        Path back = Files.writeString(
                home.resolve("back.csv"),
                "receipt;payment-date;amount;currency;reference;payer-tax-id;payer-account;payer-name;mandate;kind\n"
                        + "B1;2026-11-04;12.34;;FACTURA 99;;;;;back\n");

        RecaudoRunner.Ended ended = imported("--input=" + back);

        assertThat(ended.exit()).as(ended.toString()).isZero();
        assertThat(rows.balance("2120")).isEqualTo(suspenseMinor);
        assertThat(rows.lines(
                        "SELECT account, named, original_key FROM collections_payment WHERE outcome = 'reversal'"))
                .containsExactly("201|reversed|transfers/T0007");
        assertThat(correct(list, Map.of("T0007", "202;")).exit()).isEqualTo(3);
    }

    @Test
    void refusesTheOptionWhereItMeansNothingAndFilesOfAnotherKind() throws IOException {
        Path file = filled(waiting(), Map.of());

        RecaudoRunner.Ended other = runner.run("reconcile-settlements", "--period=2026-11", "--corrections=" + file);
        RecaudoRunner.Ended kind = imported("--corrections=" + CASE.in().resolve("transfers.csv"));
        RecaudoRunner.Ended missing = imported("--corrections=" + home.resolve("nothing.csv"));
        RecaudoRunner.Ended input = imported("--input=" + file);

        assertThat(other.exit()).isEqualTo(2);
        assertThat(other.err()).contains("--corrections goes with import-payments");
        assertThat(kind.exit()).as(kind.toString()).isEqualTo(3);
        assertThat(kind.out()).contains("decisions about payments in suspense");
        assertThat(missing.exit()).isEqualTo(2);
        assertThat(input.exit()).isEqualTo(3);
        assertThat(input.out()).contains("--corrections=FILE");
        assertThat(rows.number("SELECT count(*) FROM collections_correction")).isZero();
    }

    @Test
    void writesTheListsAfterARunThatWasStoppedBeforeThem() throws IOException {
        Path folder = runner.output("2026-11", "import-payments");
        List<String> list = waiting();
        Map<String, String> before = contents(folder);
        correct(list, Map.of("T0004", "203;"));
        Map<String, String> after = contents(folder);
        for (Map.Entry<String, String> file : before.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }

        imported("--input=" + CASE.in().resolve("transfers.csv"));

        assertThat(contents(folder)).isEqualTo(after).isNotEqualTo(before);
        assertThat(imported("--input=" + CASE.in().resolve("transfers.csv")).exit())
                .isEqualTo(4);
    }

    /** A receipt tells when a run was; everything else in the folder is the same after every run. */
    private static boolean isList(Path file) {
        return Files.isRegularFile(file) && !file.getFileName().toString().startsWith("receipt");
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new java.util.TreeMap<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(CorrectionsJobTests::isList).toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }

    private RecaudoRunner.Ended correct(Map<String, String> answers) throws IOException {
        return correct(waiting(), answers);
    }

    private RecaudoRunner.Ended correct(List<String> list, Map<String, String> answers) throws IOException {
        return imported("--corrections=" + filled(list, answers));
    }

    /** The list with {@code account;decision} filled in by payment. */
    private Path filled(List<String> list, Map<String, String> answers) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : list) {
            String key = line.substring(0, line.indexOf(';')).replace("transfers/", "");
            String open = line.endsWith(";;") ? line.substring(0, line.length() - 1) : line;
            lines.add(answers.containsKey(key) ? open + answers.get(key) : line);
        }
        return Files.write(home.resolve("answers.csv"), lines);
    }

    private List<String> waiting() {
        try {
            return Files.readAllLines(
                    runner.output("2026-11", "import-payments").resolve("suspense-corrections.csv"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String rejects() throws IOException {
        StringBuilder all = new StringBuilder();
        try (var files = Files.list(runner.home().resolve("rejects"))) {
            for (Path file : files.sorted().toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private RecaudoRunner.Ended imported(String... more) {
        List<String> arguments = new ArrayList<>(List.of("import-payments", "--period=2026-11", "--json"));
        arguments.addAll(List.of(more));
        return runner.run(arguments.toArray(new String[0]));
    }
}
