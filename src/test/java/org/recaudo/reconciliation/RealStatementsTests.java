// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recaudo.BookRows;
import org.recaudo.FundFolder;
import org.recaudo.RealFiles;
import org.recaudo.RecaudoRunner;

/** The balanced statements of public test suites: the bank account in the books ends with the statement's balance. */
class RealStatementsTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "eur, genkgo__camt053.v2.multi.statement.xml, 2, 2, 885, 700, 1110, 2000",
        "chf, oca__test-camt053-txdtls.xml, 1, 1, 348300, 0, 1110, 7944315",
        "chf, oca__test-camt053-no-ntry.xml, 1, 0, 0, 0, 1120, 152076"
    })
    void bringTheBankAccountToTheirClosingBalance(
            String fund,
            String file,
            long statements,
            long entries,
            long credits,
            long debits,
            String bank,
            long closing) {
        RecaudoRunner runner =
                RecaudoRunner.in(folder.resolve("home")).config(FundFolder.of(fund, folder.resolve("config")));

        RecaudoRunner.Ended ended = run(runner, file);

        assertThat(ended.exit()).as(ended.toString()).isZero();
        BookRows rows = BookRows.of(runner.database());
        assertThat(rows.number("SELECT count(*) FROM reconciliation_statement")).isEqualTo(statements);
        assertThat(rows.number("SELECT count(*) FROM reconciliation_entry")).isEqualTo(entries);
        assertThat(rows.number("SELECT sum(amount_minor) FROM reconciliation_entry WHERE amount_minor > 0"))
                .isEqualTo(credits);
        assertThat(rows.number("SELECT -sum(amount_minor) FROM reconciliation_entry WHERE amount_minor < 0"))
                .isEqualTo(debits);
        assertThat(rows.balance(bank)).isEqualTo(closing);
        assertThat(rows.balance("2130")).isEqualTo(-credits);
        assertThat(rows.balance("5120")).isEqualTo(debits);
        assertThat(run(runner, file).exit()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "eur, genkgo__camt053.v2.minimal.xml, 27.00, -27.00",
        "eur, genkgo__camt053.v2.five.decimals.xml, genkgo, genkgo",
        "eur, oca__test-camt053-txdtls.xml, CHF, EUR",
        "chf, genkgo__camt053.v2.multi.statement.xml, EUR, CHF"
    })
    void areRefusedWithBothSidesOfTheDisagreement(String fund, String file, String one, String other) {
        RecaudoRunner runner =
                RecaudoRunner.in(folder.resolve("home")).config(FundFolder.of(fund, folder.resolve("config")));

        RecaudoRunner.Ended ended = run(runner, file);

        assertThat(ended.exit()).as(ended.toString()).isEqualTo(3);
        assertThat(ended.out()).contains(one).contains(other);
        assertThat(BookRows.of(runner.database()).number("SELECT count(*) FROM ledger_entry"))
                .isZero();
    }

    private static RecaudoRunner.Ended run(RecaudoRunner runner, String file) {
        Path path = RealFiles.path("camt053/" + file);
        return runner.run("reconcile-settlements", "--period=2026-11", "--json", "--input=" + path);
    }
}
