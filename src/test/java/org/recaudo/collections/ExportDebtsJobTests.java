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

/** What is owed on a day, told to three networks, each in its own layout. */
class ExportDebtsJobTests {

    private static final GoldenCase CASE = GoldenCase.of("export-debts", "three-networks");

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
    void tellsEachNetworkInItsOwnLayout() throws IOException {
        RecaudoRunner.Ended ended = export("2026-11-05");

        assertThat(ended.exit()).as(ended.toString()).isZero();
        assertThat(report(ended).path("counts").path("debts of pagomiscuentas").asLong())
                .isEqualTo(10);
        CASE.expect(files());
    }

    @Test
    void countsTheBytesOfTheRefreshInTheControlFile() throws IOException {
        export("2026-11-05");
        Path refresh = fund.runner().output("2026-11", DebitFund.DEBTS).resolve("link/000001/PRCL0B05");

        List<String> control = files().get("link/000001/CRCL0B05");

        assertThat(control.get(0).substring(20, 28)).isEqualTo("PRCL0B05");
        assertThat(Long.parseLong(control.get(0).substring(28, 38)))
                .isEqualTo(Files.size(refresh))
                .isEqualTo(133 * 12);
    }

    @Test
    void tellsTheSameOnlyOnceAndNewDebtsUnderTheNextNumber() throws IOException {
        export("2026-11-05");
        Map<String, List<String>> files = files();

        RecaudoRunner.Ended again = export("2026-11-05");

        assertThat(again.exit()).as(again.toString()).isEqualTo(4);
        assertThat(files()).isEqualTo(files);

        Path more = Files.writeString(
                home.resolve("more.csv"),
                "household;period;due_date;amount;reference\n000000109;2026-09;2026-09-10;5.00;\n");
        fund.run("import-adjustments", "2026-11-05", "--input=" + more);
        RecaudoRunner.Ended next = export("2026-11-05");

        assertThat(next.exit()).as(next.toString()).isZero();
        assertThat(files()).containsAllEntriesOf(files);
        assertThat(files()).containsKey("pagomiscuentas/000002/FAC9999.051126");
        assertThat(rows.lines("SELECT agreement, sequence, records FROM collections_outbound_file"
                        + " WHERE agreement = 'siro' ORDER BY sequence"))
                .containsExactly("siro|1|10", "siro|2|11");
    }

    @Test
    void writesTheSameBytesAgainAfterACrash() throws IOException {
        export("2026-11-05");
        Map<String, List<String>> files = files();
        String books = fund.fingerprint();
        Path folder = fund.runner().output("2026-11", DebitFund.DEBTS);
        Files.delete(folder.resolve("manifest.json"));
        Files.delete(folder.resolve("link/000001/CRCL0B05"));
        Files.delete(folder.resolve("siro/000001/5150009999.20261105.txt"));

        RecaudoRunner.Ended resumed = export("2026-11-05");

        assertThat(resumed.exit()).as(resumed.toString()).isZero();
        assertThat(files()).isEqualTo(files);
        assertThat(fund.fingerprint()).isEqualTo(books);
    }

    @Test
    void changesNothingInADryRunAndReportsTheSame() throws IOException {
        String books = fund.fingerprint();

        RecaudoRunner.Ended dry = export("2026-11-05", "--dry-run");

        assertThat(files()).isEmpty();
        assertThat(fund.fingerprint()).isEqualTo(books);

        RecaudoRunner.Ended real = export("2026-11-05");

        for (String figure : List.of("counts", "amounts", "outputs")) {
            assertThat(report(dry).path(figure)).isEqualTo(report(real).path(figure));
        }
    }

    @Test
    void leavesOutAnAmountThatDoesNotFitAndGoesOn() throws IOException {
        Path big = Files.writeString(
                home.resolve("big.csv"),
                "household;period;due_date;amount;reference\n000000107;2026-07;2026-07-10;999999999.00;\n");
        fund.run("import-adjustments", "2026-11-05", "--input=" + big);

        RecaudoRunner.Ended ended = export("2026-11-05");

        assertThat(ended.exit()).as(ended.toString()).isEqualTo(3);
        assertThat(report(ended).path("exceptions").toString())
                .contains("000000107")
                .contains("10 digits");
        assertThat(report(ended).path("counts").path("debts of link").asLong()).isEqualTo(10);
    }

    @Test
    void refusesAMessageThatDoesNotFitBeforeAnythingIsWritten() throws IOException {
        Path networks = home.resolve("config/networks.yml");
        Files.writeString(networks, Files.readString(networks).replace("entity: RCL", "entity: RCLARO"));

        RecaudoRunner.Ended ended = export("2026-11-05");

        assertThat(ended.exit()).as(ended.toString()).isEqualTo(2);
        assertThat(ended.out()).contains("link").contains("entity, columns 14-16");
        assertThat(rows.number("SELECT count(*) FROM collections_outbound_file WHERE agreement = 'link'"))
                .isZero();
    }

    @Test
    void leavesOutHouseholdsUnderAMandateUnlessTheAgreementWantsThem() throws IOException {
        Path mandates = Files.writeString(
                home.resolve("mandates.csv"),
                "agreement;account;event;date;instrument;number;holder;tax_id;note\n"
                        + "visa-debito;000000101;start;2026-11-02;card;4507990000000010;PRUEBA, UNO;;\n");
        fund.present("2026-11-05", "--input=" + mandates);

        RecaudoRunner.Ended ended = export("2026-11-05");

        assertThat(report(ended).path("counts").path("debts of link").asLong()).isEqualTo(8);
        assertThat(report(ended).path("counts").path("debts of siro").asLong()).isEqualTo(10);
    }

    private RecaudoRunner.Ended export(String businessDate, String... more) {
        return fund.run(DebitFund.DEBTS, businessDate, more);
    }

    private static JsonNode report(RecaudoRunner.Ended ended) {
        return ended.job(DebitFund.DEBTS);
    }

    private Map<String, List<String>> files() throws IOException {
        return fund.files(DebitFund.DEBTS);
    }
}
