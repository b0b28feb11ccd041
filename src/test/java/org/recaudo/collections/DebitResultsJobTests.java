// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recaudo.BookRows;
import org.recaudo.GoldenCase;
import org.recaudo.RecaudoRunner;
import org.recaudo.formats.RecordWriter;
import org.recaudo.formats.files.FormatFixtures;
import tools.jackson.databind.JsonNode;

/** What networks answer closes orders, moves mandates, and decides when an item is presented again. */
class DebitResultsJobTests {

    private static final GoldenCase CASE = GoldenCase.of("export-direct-debits", "every-network");
    private static final String EVENTS = "SELECT account, to_char(item_period, 'YYYY-MM'), presentation, step, state,"
            + " reason, code, event_date FROM collections_debit_event ORDER BY account, item_period, presentation, step";
    private static final String ORDERS_OF =
            "SELECT to_char(item_period, 'YYYY-MM'), presentation, amount_minor, collect_date, agreement"
                    + " FROM collections_debit_order WHERE account = ? ORDER BY item_period, presentation";
    private static final String MANDATE_OF =
            "SELECT kind, event_date, why FROM collections_mandate_event WHERE account = ? ORDER BY agreement, version";
    private static final String UNO = "4507990000000010";

    @TempDir
    Path home;

    private DebitFund fund;
    private BookRows rows;

    /** One line of a Visa result file. */
    private record Result(String card, String reference, long amountMinor, String reason) {}

    @BeforeEach
    void presentOnce() {
        fund = DebitFund.in(home, CASE.in());
        rows = fund.rows();
        RecaudoRunner.Ended presented = fund.present("2026-11-05", "--input=" + CASE.in());
        assertThat(presented.exit()).as(presented.toString()).isEqualTo(3);
    }

    @Test
    void confirmsWhatWasCollectedAndPresentsWhatLackedFundsOnTheNextPayDay() throws IOException {
        Path results = visa(
                "2026-11-11",
                new Result(UNO, "00000010126095", 10_000, ""),
                new Result(UNO, "00000010126108", 15_000, "020"));

        RecaudoRunner.Ended taken = fund.run("import-payments", "2026-11-12", "--input=" + results);

        assertThat(taken.exit()).as(taken.toString()).isZero();
        assertThat(rows.lines(EVENTS))
                .containsExactly(
                        "101|2026-09|1|1|collected|||2026-11-11", "101|2026-10|1|1|rejected|funds|020|2026-11-11");
        assertThat(fund.present("2026-11-12").exit()).isEqualTo(4);

        RecaudoRunner.Ended again = fund.present("2026-11-19");

        assertThat(again.exit()).as(again.toString()).isZero();
        assertThat(rows.lines(ORDERS_OF, 101))
                .containsExactly(
                        "2026-09|1|10000|2026-11-10|visa-debito",
                        "2026-10|1|15000|2026-11-20|visa-debito",
                        "2026-10|2|15000|2026-11-20|visa-debito");
        assertThat(fund.files().get("visa-debito/000002/DEBLIQD_20261119.txt"))
                .anyMatch(line -> line.contains("00000010126108 ") && !line.contains(" E "));
    }

    @Test
    void takesNoOrdersOfItsOwnForResults() throws IOException {
        String before = fund.fingerprint();
        Path sent = fund.runner().output("2026-11", DebitFund.DEBITS).resolve(ownFileThatReadsAsAResult());

        RecaudoRunner.Ended taken =
                fund.run("import-payments", "2026-11-12", "--input=" + sent, "--format=cabal-debit-return");

        assertThat(taken.exit()).as(taken.toString()).isEqualTo(3);
        assertThat(taken.toString()).contains("the very file that export-direct-debits wrote");
        assertThat(fund.fingerprint()).isEqualTo(before);
    }

    private String ownFileThatReadsAsAResult() throws IOException {
        return fund.files().keySet().stream()
                .filter(name -> name.startsWith("cabal"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void givesUpAfterTheTriesOfTheRules() throws IOException {
        String[] days = {"2026-11-11", "2026-11-20", "2026-12-04"};
        for (String day : days) {
            Path results = visa(day, new Result(UNO, "00000010126108", 15_000, "020"));
            assertThat(fund.run("import-payments", day, "--input=" + results).exit())
                    .isZero();
            fund.present(LocalDate.parse(day).plusDays(15).toString());
        }

        assertThat(rows.number("SELECT max(presentation) FROM collections_debit_order WHERE account = 101"
                        + " AND item_period = DATE '2026-10-01'"))
                .isEqualTo(3);
        assertThat(rows.lines(MANDATE_OF, 101)).containsExactly("start|2026-11-02|");
    }

    @Test
    void suspendsAMandateWhoseCardIsUnfitAndPresentsUnderTheNewOne() throws IOException {
        Path results = visa("2026-11-11", new Result(UNO, "00000010126108", 15_000, "019"));
        fund.run("import-payments", "2026-11-12", "--input=" + results);
        assertThat(rows.lines(MANDATE_OF, 101))
                .containsExactly("start|2026-11-02|", "suspend|2026-11-11|an order was rejected: account");
        assertThat(fund.present("2026-11-20").exit()).isEqualTo(4);
        Path change = Files.writeString(
                home.resolve("change.csv"),
                "agreement;account;event;date;instrument;number;holder;tax_id;note\n"
                        + "visa-debito;000000101;change;2026-11-20;card;4507990000000093;PRUEBA, UNO;;new card\n");

        RecaudoRunner.Ended again = fund.present("2026-11-20", "--input=" + change);

        assertThat(again.exit()).as(again.toString()).isZero();
        assertThat(rows.lines(ORDERS_OF, 101)).contains("2026-10|2|15000|2026-11-24|visa-debito");
        assertThat(fund.files().get("visa-debito/000002/DEBLIQD_20261120.txt"))
                .anyMatch(line -> line.startsWith("14507990000000093"));
    }

    @Test
    void countsAnUnknownCodeAsTechnicalAndSaysSo() throws IOException {
        Path results = visa("2026-11-11", new Result(UNO, "00000010126108", 15_000, "777"));

        RecaudoRunner.Ended taken = fund.run("import-payments", "2026-11-12", "--input=" + results);

        assertThat(taken.job("import-payments").path("notes").toString())
                .contains("visa-debito")
                .contains("777")
                .contains("unknown");
        assertThat(rows.lines(EVENTS)).containsExactly("101|2026-10|1|1|rejected|technical|777|2026-11-11");
        assertThat(rows.lines(MANDATE_OF, 101)).hasSize(1);
    }

    @Test
    void reopensTheDebtWhenACollectedOrderIsTakenBack() throws IOException {
        fund.run("import-payments", "2026-11-12", "--input=" + galicia("0370", "2026-11-11"));
        assertThat(owed(105)).isZero();

        RecaudoRunner.Ended back =
                fund.run("import-payments", "2026-11-25", "--input=" + galicia("0371", "2026-11-24"));

        assertThat(back.exit()).as(back.toString()).isZero();
        assertThat(rows.lines(EVENTS))
                .containsExactly("105|2026-10|1|1|collected|||2026-11-11", "105|2026-10|1|2|reversed|||2026-11-24");
        assertThat(owed(105)).isEqualTo(30_000);
        assertThat(rows.lines(MANDATE_OF, 105)).contains("suspend|2026-11-24|an order was taken back");
        assertThat(fund.present("2026-11-30").exit()).isEqualTo(4);
    }

    @Test
    void takesWhatABankTellsOfMandatesAndRejectsWhatCannotBe() throws IOException {
        Path news = write("NEWS", "galicia-debit-return", writer -> {
            around(writer, "header", "2026-11-11")
                    .set("total", 0)
                    .set("record-count", 3)
                    .end();
            news(writer, "000000102", "00110138200002011100377664");
            news(writer, "000000105", "00070999000012345678901233");
            news(writer, "000000999", "00070999000012345678901233");
            around(writer, "trailer", "2026-11-11").end();
        });

        RecaudoRunner.Ended taken = fund.run("import-payments", "2026-11-12", "--input=" + news);

        assertThat(taken.exit()).as(taken.toString()).isEqualTo(3);
        JsonNode records = taken.job("import-payments").path("records");
        assertThat(records.path("accepted").asLong()).isEqualTo(1);
        assertThat(records.path("rejected").asLong()).isEqualTo(2);
        assertThat(rows.lines(MANDATE_OF, 102)).containsExactly("start|2026-11-11|", "start|2026-11-02|");
        assertThat(rows.lines("SELECT kind, length(number) FROM collections_instrument WHERE account = 102"
                        + " AND agreement = 'galicia'"))
                .containsExactly("cbu|22");
        assertThat(rows.lines(MANDATE_OF, 105)).hasSize(1);
    }

    private static void news(RecordWriter writer, String mandate, String account) {
        writer.record("detail")
                .set("type", "0382")
                .set("mandate", mandate)
                .set("payer-account", account)
                .set("reference", mandate)
                .set("due-date", LocalDate.parse("2026-11-11"))
                .set("ordered-amount", 0)
                .set("payment-date", LocalDate.parse("2026-11-11"))
                .end();
    }

    private static RecordWriter.Row around(RecordWriter writer, String record, String day) {
        return writer.record(record)
                .set("service", "9999")
                .set("file-date", LocalDate.parse(day))
                .set("file-id", "3")
                .set("origin", "BANCO");
    }

    @Test
    void knowsAnOrderByAccountAndMonthWhereTheReferenceHasNoRoom() throws IOException {
        RecaudoRunner.Ended taken = fund.run("import-payments", "2026-11-12", "--input=" + mastercard("2026-11-11"));

        assertThat(taken.exit()).as(taken.toString()).isZero();
        assertThat(rows.lines(EVENTS)).containsExactly("103|2026-10|1|1|collected|||2026-11-11");
        assertThat(owed(103)).isZero();
    }

    @Test
    void changesNothingForAnAnswerThatFitsNoOrder() throws IOException {
        Path results = visa("2026-11-11", new Result(UNO, "00000010126095", 10_000, ""));
        fund.run("import-payments", "2026-11-12", "--input=" + results);
        Path again = visa("2026-11-13", new Result(UNO, "00000010126095", 10_000, "020"));
        List<String> events = rows.lines(EVENTS);

        RecaudoRunner.Ended taken = fund.run("import-payments", "2026-11-14", "--input=" + again);

        assertThat(taken.job("import-payments")
                        .path("counts")
                        .path("answers to no open order")
                        .asLong())
                .isEqualTo(1);
        assertThat(rows.lines(EVENTS)).isEqualTo(events);
    }

    private long owed(int account) {
        return rows.number(
                "SELECT sum(CASE WHEN debit_account = '1310' THEN amount_minor ELSE -amount_minor END) FROM ledger_entry"
                        + " WHERE current_account = ? AND '1310' IN (debit_account, credit_account)",
                account);
    }

    private Path visa(String day, Result... results) throws IOException {
        LocalDate date = LocalDate.parse(day);
        return write("LDEBLIQD_" + day, "visa-ldebliqd", writer -> {
            writer.record("header")
                    .set("company", "9999999")
                    .set("file-date", date)
                    .set("file-time", "0900")
                    .end();
            for (Result result : results) {
                writer.record("detail")
                        .set("card", result.card())
                        .set("sequence", "1")
                        .set("payment-date", date)
                        .set("amount", result.amountMinor())
                        .set("reference", result.reference())
                        .set("reason", result.reason())
                        .end();
            }
            writer.record("trailer")
                    .set("company", "9999999")
                    .set("file-date", date)
                    .set("file-time", "0900")
                    .end();
        });
    }

    private Path galicia(String type, String day) throws IOException {
        LocalDate date = LocalDate.parse(day);
        return write("GALICIA_" + day, "galicia-debit-return", writer -> {
            around(writer, "header", day)
                    .set("total", 30_000)
                    .set("record-count", 1)
                    .end();
            writer.record("detail")
                    .set("type", type)
                    .set("mandate", "000000105")
                    .set("payer-account", "00070999000012345678901233")
                    .set("reference", "00000010526106")
                    .set("due-date", LocalDate.parse("2026-11-20"))
                    .set("ordered-amount", 30_000)
                    .set("payment-date", date)
                    .set("amount", 30_000)
                    .set("credit-date", date)
                    .end();
            around(writer, "trailer", day).end();
        });
    }

    private Path mastercard(String day) throws IOException {
        LocalDate date = LocalDate.parse(day);
        return write("PROC" + day, "mastercard-debit-return", writer -> {
            writer.record("header")
                    .set("company", "9999999")
                    .set("file-date", date)
                    .set("record-count", 1)
                    .set("total", 15_000)
                    .end();
            writer.record("detail")
                    .set("card", "5444070000000006")
                    .set("reference", "000000000103")
                    .set("amount", 15_000)
                    .set("instalment", "001")
                    .set("reason", "00")
                    .set("period", "10/26")
                    .set("payment-date", date)
                    .end();
        });
    }

    private interface Records {
        void writeTo(RecordWriter writer);
    }

    private Path write(String name, String format, Records records) throws IOException {
        Path file = home.resolve(name + ".txt");
        try (OutputStream out = Files.newOutputStream(file)) {
            RecordWriter writer = FormatFixtures.shipped().format(format).writer(out);
            records.writeTo(writer);
            writer.finish();
        }
        return file;
    }
}
