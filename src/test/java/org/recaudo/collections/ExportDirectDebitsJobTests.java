// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recaudo.BookRows;
import org.recaudo.GoldenCase;
import org.recaudo.RecaudoRunner;
import tools.jackson.databind.JsonNode;

/** One household under a mandate of each network, and what becomes of it when orders are made, repeated or cut off. */
class ExportDirectDebitsJobTests {

    private static final GoldenCase CASE = GoldenCase.of("export-direct-debits", "every-network");
    private static final String ORDERS = "SELECT account, to_char(item_period, 'YYYY-MM'), presentation, agreement,"
            + " sequence, number, amount_minor, reference, due_date, collect_date, first FROM collections_debit_order"
            + " ORDER BY account, item_period, presentation";
    private static final String MANDATES = "SELECT account, agreement, version, kind, event_date, why"
            + " FROM collections_mandate_event ORDER BY account, agreement, version";

    @TempDir
    Path home;

    private DebitFund fund;
    private BookRows rows;

    @BeforeEach
    void openTheBooks() {
        fund = DebitFund.in(home, CASE.in());
        rows = fund.rows();
    }

    @Test
    void writesAFileForEachNetworkAndRejectsWhatIsNoMandate() throws IOException {
        RecaudoRunner.Ended ended = fund.present("2026-11-05", "--input=" + CASE.in());

        assertThat(ended.exit()).as(ended.toString()).isEqualTo(3);
        JsonNode records = fund.report(ended).path("records");
        assertThat(records.path("accepted").asLong()).isEqualTo(10);
        assertThat(records.path("rejected").asLong()).isEqualTo(7);
        Map<String, List<String>> files = fund.files();
        assertThat(files).hasSize(9);
        files.put("orders.txt", rows.lines(ORDERS));
        files.put("mandates.txt", rows.lines(MANDATES));
        CASE.expect(files);
    }

    @Test
    void presentsNothingTwice() throws IOException {
        fund.present("2026-11-05", "--input=" + CASE.in());
        Map<String, List<String>> files = fund.files();
        List<String> orders = rows.lines(ORDERS);

        RecaudoRunner.Ended again = fund.present("2026-11-05", "--input=" + CASE.in());
        RecaudoRunner.Ended later = fund.present("2026-11-20");

        assertThat(again.exit()).as(again.toString()).isEqualTo(4);
        assertThat(later.exit()).as(later.toString()).isEqualTo(4);
        assertThat(rows.lines(ORDERS)).isEqualTo(orders);
        assertThat(fund.files()).isEqualTo(files);
    }

    @Test
    void writesTheSameBytesAgainAfterACrashBetweenOrdersAndFiles() throws IOException {
        fund.present("2026-11-05", "--input=" + CASE.in());
        Map<String, List<String>> files = fund.files();
        String books = fund.fingerprint();
        fund.loseFiles(name -> name.contains("visa") || name.contains("manifest"));
        assertThat(fund.files()).isNotEqualTo(files);

        RecaudoRunner.Ended resumed = fund.present("2026-11-12");

        assertThat(resumed.exit()).as(resumed.toString()).isZero();
        assertThat(fund.files()).isEqualTo(files);
        assertThat(fund.fingerprint()).isEqualTo(books);
    }

    @Test
    void changesNothingInADryRunAndReportsTheSame() throws IOException {
        String books = fund.fingerprint();

        RecaudoRunner.Ended dry = fund.present("2026-11-05", "--input=" + CASE.in(), "--dry-run");

        assertThat(fund.fingerprint()).isEqualTo(books);
        assertThat(fund.files()).isEmpty();

        RecaudoRunner.Ended real = fund.present("2026-11-05", "--input=" + CASE.in());

        assertThat(dry.exit()).as(dry.toString()).isEqualTo(real.exit());
        for (String figure : List.of("records", "counts", "amounts", "outputs")) {
            assertThat(fund.report(dry).path(figure))
                    .isEqualTo(fund.report(real).path(figure));
        }
    }

    @Test
    void keepsNumbersInOneTableAndShowsThemNowhere() throws IOException {
        RecaudoRunner.Ended ended = fund.present("2026-11-05", "--input=" + CASE.in());
        String number = "4507990000000010";

        assertThat(ended.out() + ended.err()).doesNotContain(number).doesNotContain("4507990000000011");
        assertThat(fund.textsBeside("output", "archive")).isNotEmpty().noneMatch(text -> text.contains("45079900"));
        for (String table : rows.lines("SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = 'public' AND table_name LIKE 'collections_%' ORDER BY 1")) {
            long holding = rows.number("SELECT count(*) FROM " + table + " AS t WHERE t::text LIKE '%45079900%'");
            assertThat(holding > 0).as(table).isEqualTo(table.equals("collections_instrument"));
        }
    }

    @Test
    void leavesOutAnAmountThatDoesNotFitAndNamesAccountAndColumns() throws IOException {
        Path big = Files.writeString(
                home.resolve("big.csv"),
                "household;period;due_date;amount;reference\n000000107;2026-07;2026-07-10;123456789.00;\n");
        fund.run("import-adjustments", "2026-11-05", "--input=" + big);

        RecaudoRunner.Ended ended = fund.present("2026-11-05", "--input=" + CASE.in());

        assertThat(fund.report(ended).path("exceptions").toString())
                .contains("000000107")
                .contains("supervielle-debit")
                .contains("columns 104-113")
                .contains("11 would be needed");
        assertThat(rows.lines(
                        "SELECT to_char(item_period, 'YYYY-MM') FROM collections_debit_order WHERE account = 107"))
                .containsExactly("2026-10");
    }

    @Test
    void stopsAtAGateWhenAFileJumpsAndPostsNothing() throws IOException {
        fund.present("2026-11-05", "--input=" + CASE.in());
        Path more = Files.writeString(
                home.resolve("more.csv"),
                "household;period;due_date;amount;reference\n000000105;2026-08;2026-08-10;900.00;\n");
        fund.run("import-adjustments", "2026-11-05", "--input=" + more);
        long orders = rows.number("SELECT count(*) FROM collections_debit_order");

        RecaudoRunner.Ended closed = fund.present("2026-11-06");

        assertThat(closed.exit()).as(closed.toString()).isEqualTo(5);
        assertThat(closed.out())
                .contains("debit-jump")
                .contains("galicia")
                .contains("900.00")
                .contains("300.00");
        assertThat(rows.number("SELECT count(*) FROM collections_debit_order")).isEqualTo(orders);

        RecaudoRunner.Ended forced = fund.present("2026-11-06", "--force=debit-jump:arrears of last winter");

        assertThat(forced.exit()).as(forced.toString()).isZero();
        assertThat(rows.number("SELECT max(sequence) FROM collections_outbound_file WHERE agreement = 'galicia'"))
                .isEqualTo(2);
    }
}
