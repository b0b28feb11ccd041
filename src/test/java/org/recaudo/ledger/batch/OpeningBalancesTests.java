// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recaudo.RecaudoRunner;
import org.recaudo.RecaudoRunner.Ended;
import org.recaudo.affiliates.RollFixtures;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.ledger.PaymentReference;
import org.recaudo.money.BillingPeriod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the file of opening balances to statement, trace, journal, fingerprint and seal, in one fund. */
class OpeningBalancesTests {

    @TempDir
    Path folder;

    @Test
    void openTheBooksAndAreFoundAgainByEveryCommand() throws Exception {
        RecaudoRunner recaudo = RecaudoRunner.in(folder.resolve("home"));
        Path roll = RollFixtures.family(1).and(RollFixtures.family(2)).write(folder.resolve("roll.csv"));
        recaudo.run("import-affiliate-roll", "--period=2026-11", "--input=" + roll);
        String reference = new PaymentReference(new AccountNumber(1), BillingPeriod.parse("2026-10")).digits();
        Path file = write(
                "000000001;2026-10;2026-10-10;150.50;" + reference,
                "000000001;2026-09;2026-09-10;49.50;",
                "000000002;;;-30.00;",
                "000000002;2026-10;;10.00;",
                "000000002;2026-11;2026-11-10;10.00;",
                "000000002;2026-10;2026-10-10;0.00;",
                "000000002;2026-10;2026-10-10;-5.00;",
                "000000002;2026-10;2026-10-10;5.00;" + reference,
                "000000002;2026-10;2026-10-10;5.00;00000000226101",
                "000000003;2026-10;2026-10-10;5.00;",
                "000000001;2026-10;2026-10-10;99.00;",
                "000000001;2026-10;2026-10-10;150.50;");

        Ended dry = recaudo.run("import-adjustments", "--period=2026-11", "--input=" + file, "--json", "--dry-run");
        String before = recaudo.run("fingerprint").out();
        Ended first = recaudo.run("import-adjustments", "--period=2026-11", "--input=" + file, "--json");
        String after = recaudo.run("fingerprint").out();
        Ended second = recaudo.run("import-adjustments", "--period=2026-11", "--input=" + file, "--json");

        assertThat(first.exit()).as(first.err() + first.out()).isEqualTo(3);
        assertThat(dry.job("import-adjustments").path("counts"))
                .isEqualTo(first.job("import-adjustments").path("counts"));
        assertThat(second.exit()).isEqualTo(4);
        assertThat(before).isNotEqualTo(after).isNotBlank();
        assertThat(recaudo.run("fingerprint").out()).isEqualTo(after);
        assertThat(rejections(recaudo))
                .containsExactly(
                        "5 due_date due-date",
                        "6 period period",
                        "7 amount zero-amount",
                        "8 period credit-with-period",
                        "9 reference reference",
                        "10 reference check-digit",
                        "11 household unknown-household",
                        "12 amount already-opened");
        assertThat(recaudo.run("statement", "000000001").out())
                .contains("Outstanding 200.00, in credit 0.00, balance 200.00", reference);
        assertThat(recaudo.run("statement", "000000002", "--json")
                        .json()
                        .path("credit")
                        .asString())
                .isEqualTo("30.00");
        assertThat(recaudo.run("statement", "000000077").exit()).isEqualTo(2);
        assertThat(recaudo.run("trace", "opening/000000001/2026-09").out())
                .contains("000000001;2026-09;2026-09-10;49.50;", "line           3", "opening.csv");
        assertThat(recaudo.run("trace", "opening.csv:2").out()).contains("opening/000000001/2026-10", "150.50");
        assertThat(recaudo.run("trace", "opening.csv:9").out()).contains("reference: reference, expected");
        Path csv = folder.resolve("journal.csv");
        Path xlsx = folder.resolve("journal.xlsx");
        Ended journal = recaudo.run("journal", "--period=2026-11", "--json", "--csv=" + csv, "--xlsx=" + xlsx);
        assertThat(journal.exit()).as(journal.err()).isZero();
        assertThat(Files.readString(csv)).contains("journal;opening;1310;1.1.04.01.001;3110;3.1.01.01.001;2;200.00");
        assertThat(xlsx).isNotEmptyFile();
        Ended sealed = recaudo.run("seal-period", "--period=2026-11");
        assertThat(sealed.exit()).as(sealed.out()).isEqualTo(5);
        assertThat(sealed.out()).contains("Period 2026-11 has no charges");
    }

    private Path write(String... lines) throws Exception {
        String text = "household;period;due_date;amount;reference\n" + String.join("\n", lines) + "\n";
        return Files.writeString(folder.resolve("opening.csv"), text, StandardCharsets.UTF_8);
    }

    private static List<String> rejections(RecaudoRunner recaudo) {
        return JdbcClient.create(recaudo.database().dataSource())
                .sql("SELECT line || ' ' || field || ' ' || reason FROM intake_rejection ORDER BY delivery, line")
                .query(String.class)
                .list();
    }
}
