// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recaudo.BookRows;
import org.recaudo.FundFolder;
import org.recaudo.GoldenCase;
import org.recaudo.RecaudoRunner;

/** The same days at the bank, told by camt.053, MT940 and BAI2, end in the same books; an interim report in none. */
class StatementFormatsJobTests {

    private static final GoldenCase CASE = GoldenCase.of("reconcile-settlements", "differences");
    private static final String ACCOUNT = "9990138702011100377664";
    private static final List<String> DAYS = List.of(
            "261028 C 98548 LIQ RAPIPAGO 26/10",
            "261029 C 98548 LIQ RAPIPAGO 26/10",
            "261030 C 49274 LIQ RAPIPAGO 27/10",
            "261030 C 39369 LIQ RAPIPAGO 28/10",
            "261103 C 49274 LIQ RAPIPAGO 29-30/10",
            "261104 C 12345 LIQ. PAGOMISCUENTAS",
            "261104 C 5000 DEPOSITO EN EFECTIVO",
            "261104 D 1500 COMISION MANTENIMIENTO DE CUENTA");
    private static final String BANK =
            "SELECT booking_date, value_date, amount_minor, reference, text FROM reconciliation_entry"
                    + " ORDER BY reference";

    private static final String CLOSING = "SELECT closing_date, closing_minor FROM reconciliation_statement"
            + " ORDER BY closing_date DESC, statement DESC LIMIT 1";

    @TempDir
    Path home;

    private Path config;

    @BeforeEach
    void configure() throws IOException {
        config = FundFolder.of("nothing-expected", home.resolve("config"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mt940", "bai2"})
    void endInTheSameBooksWhateverTheFormat(String format) throws IOException {
        Path statement = Files.writeString(
                home.resolve("statement.txt"), format.equals("mt940") ? mt940(":60F:", ":62F:") : bai2());
        Files.writeString(
                config.resolve("networks.yml"),
                Files.readString(config.resolve("networks.yml")).replace("format: camt053", "format: " + format));
        RecaudoRunner camt = fund("camt", CASE.in().resolve("statement.xml"));
        RecaudoRunner other = fund(format, statement);

        BookRows expected = BookRows.of(camt.database());
        BookRows found = BookRows.of(other.database());
        assertThat(found.lines(BANK)).isEqualTo(expected.lines(BANK)).hasSize(DAYS.size());
        assertThat(found.balance("1110")).isEqualTo(expected.balance("1110")).isEqualTo(1_350_858);
        assertThat(found.lines(CLOSING)).isEqualTo(expected.lines(CLOSING));
        assertThat(moved(found)).isEqualTo(moved(expected)).isNotEmpty();
        assertThat(run(other, "reconcile-settlements", statement).exit()).isEqualTo(4);
    }

    @Test
    void refusesAStatementThatWasTakenFromAnotherFileAndOneThatDoesNotBalance() throws IOException {
        Path first = Files.writeString(home.resolve("first.txt"), mt940(":60F:", ":62F:"));
        RecaudoRunner runner = fund("twice", first);
        List<?> entries = BookRows.of(runner.database()).entries();
        Path again = Files.writeString(home.resolve("again.txt"), mt940(":60F:", ":62F:") + "\n");
        Path trimmed = Files.writeString(
                home.resolve("trimmed.txt"),
                mt940(":60F:", ":62F:").replace("13508,58", "13508,59").replace(":28C:31", ":28C:32"));

        RecaudoRunner.Ended ended = runner.run(
                "reconcile-settlements", "--period=2026-11", "--json", "--input=" + again, "--input=" + trimmed);

        assertThat(ended.exit()).as(ended.toString()).isEqualTo(3);
        assertThat(ended.out()).contains("does not balance").containsAnyOf("taken before", "another file");
        assertThat(BookRows.of(runner.database()).entries()).isEqualTo(entries);
    }

    @Test
    void listsAnInterimReportAndBooksNothingOfIt() throws IOException {
        Path report = Files.writeString(
                home.resolve("interim.txt"),
                ":20:I1\n:25:" + ACCOUNT + "\n:28C:31/1\n:34F:ARS0,\n:13D:2611041030-0300\n"
                        + ":61:2611041104C985,48NTRFNONREF//B0001\n:86:LIQ RAPIPAGO 26/10\n:90D:0ARS0,\n"
                        + ":90C:1ARS985,48\n-\n");
        Path statement = Files.writeString(home.resolve("statement.txt"), mt940(":60F:", ":62F:"));
        RecaudoRunner plain = fund("plain", statement);
        RecaudoRunner both = fund("both", report);

        assertThat(BookRows.of(both.database()).number("SELECT count(*) FROM reconciliation_entry"))
                .isZero();
        run(both, "reconcile-settlements", statement);

        assertThat(moved(BookRows.of(both.database()))).isEqualTo(moved(BookRows.of(plain.database())));
    }

    private static List<String> moved(BookRows rows) {
        return rows.lines("SELECT kind, debit_account, credit_account, amount_minor, value_date FROM ledger_entry"
                + " WHERE natural_key ~ '^(settlement|bank|bank-opening)/'"
                + " ORDER BY kind, debit_account, credit_account, amount_minor, value_date");
    }

    private static String mt940(String opening, String closing) {
        StringBuilder file =
                new StringBuilder(":20:20261105\n:25:" + ACCOUNT + "\n:28C:31/1\n" + opening + "C261022ARS10000,\n");
        int number = 1;
        for (String day : DAYS) {
            String[] parts = day.split(" ", 4);
            file.append(":61:%s%s%s%sNTRFNONREF//B%04d\n:86:%s\n"
                    .formatted(parts[0], parts[0].substring(2), parts[1], comma(parts[2]), number++, parts[3]));
        }
        return file.append(closing).append("C261105ARS13508,58\n-\n").toString();
    }

    private static String comma(String minor) {
        return minor.substring(0, minor.length() - 2) + "," + minor.substring(minor.length() - 2);
    }

    /** One group a day, each of which is a statement of its own. */
    private static String bai2() {
        StringBuilder file = new StringBuilder("01,EXAMARBA,OSLITORAL,261105,2000,7,,,2/\n");
        long balance = 1_000_000;
        long sum = 0;
        int number = 1;
        int lines = 1;
        List<String> asOf = List.of("261022", "261028", "261029", "261030", "261103", "261104", "261105");
        for (String date : asOf) {
            long opening = balance;
            long amounts = 0;
            StringBuilder details = new StringBuilder();
            int count = 0;
            for (String day :
                    DAYS.stream().filter(each -> each.startsWith(date)).toList()) {
                String[] parts = day.split(" ", 4);
                long minor = Long.parseLong(parts[2]);
                boolean credit = parts[1].equals("C");
                details.append("16,%s,%d,V,%s,,B%04d,,%s/\n"
                        .formatted(credit ? "195" : "698", minor, date, number++, parts[3]));
                balance += credit ? minor : -minor;
                amounts += minor;
                count++;
            }
            long total = opening + balance + amounts;
            file.append("02,OSLITORAL,EXAMARBA,1,%s,2000,ARS,2/\n03,%s,ARS,010,%d,,,015,%d,,/\n"
                    .formatted(date, ACCOUNT, opening, balance));
            file.append(details);
            file.append("49,%d,%d/\n98,%d,1,%d/\n".formatted(total, count + 2, total, count + 4));
            sum += total;
            lines += count + 4;
        }
        return file.append("99,%d,%d,%d/\n".formatted(sum, asOf.size(), lines + 1))
                .toString();
    }

    private RecaudoRunner fund(String name, Path statement) throws IOException {
        RecaudoRunner runner = RecaudoRunner.in(home.resolve(name)).config(config);
        run(runner, "import-affiliate-roll", CASE.in());
        run(runner, "import-adjustments", CASE.in());
        Path networks = home.resolve(name + "-networks");
        Files.createDirectories(networks);
        try (Stream<Path> files = Files.list(CASE.in())) {
            for (Path file :
                    files.filter(each -> each.toString().contains("rapipago")).toList()) {
                Files.copy(file, networks.resolve(file.getFileName()));
            }
        }
        run(runner, "import-payments", networks);
        run(runner, "reconcile-settlements", statement);
        return runner;
    }

    private static RecaudoRunner.Ended run(RecaudoRunner runner, String job, Path input) {
        List<String> arguments = new ArrayList<>(List.of(job, "--period=2026-11", "--json", "--input=" + input));
        RecaudoRunner.Ended ended = runner.run(arguments.toArray(new String[0]));
        assertThat(ended.exit()).as(ended.toString()).isIn(0, 4);
        return ended;
    }
}
