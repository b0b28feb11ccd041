// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recaudo.FundFolder;
import org.recaudo.formats.Purpose;
import org.recaudo.intake.FileCalendar;
import org.recaudo.intake.LateFile;
import org.recaudo.intake.files.IntakeFixture.Run;
import org.recaudo.money.BillingPeriod;
import org.recaudo.runs.GateClosed;

/** Which files must be there when, and whose file it is where two agreements share a layout. */
class FileCalendarTests {

    private static final Path RAPIPAGO = Path.of("input-samples/formats/rapipago/good/rp-20261103.txt");
    private static final BillingPeriod PERIOD = BillingPeriod.parse("2026-11");

    @TempDir
    private Path home;

    private Path config;
    private IntakeFixture intake;

    @BeforeEach
    void aFundOfItsOwn() {
        config = FundFolder.of("nothing-expected", home.resolve("config"));
        intake = new IntakeFixture(home).config(config);
    }

    @Test
    void findsOfEachBankingDayWhatDidNotCome() throws IOException {
        edit("    statement-text: RAPIPAGO", "    statement-text: RAPIPAGO\n    expected: {per: banking-day}");
        intake.forced(java.util.Map.of("missing-file", "a test")).take(Purpose.PAYMENTS, intake.folder(RAPIPAGO));

        FileCalendar calendar = intake.with(FileCalendar.class);

        assertThat(calendar.late(PERIOD, LocalDate.of(2026, 11, 4)))
                .extracting(LateFile::sender, LateFile::day, LateFile::dueOn)
                .contains(
                        tuple("rapipago", LocalDate.of(2026, 10, 30), LocalDate.of(2026, 11, 2)),
                        tuple("rapipago", LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 3)))
                .doesNotContain(tuple("rapipago", LocalDate.of(2026, 11, 3), LocalDate.of(2026, 11, 4)))
                .doesNotContain(tuple("rapipago", LocalDate.of(2026, 10, 31), LocalDate.of(2026, 11, 2)));
        assertThat(calendar.late(PERIOD, LocalDate.of(2026, 10, 5))).isEmpty();
    }

    @Test
    void isNotLateBeforeItsDay() throws IOException {
        edit(
                "    statement-text: RAPIPAGO",
                "    statement-text: RAPIPAGO\n    expected: {per: banking-day, within: 3}");

        FileCalendar calendar = intake.with(FileCalendar.class);

        assertThat(calendar.late(PERIOD, LocalDate.of(2026, 11, 4)))
                .extracting(LateFile::day)
                .contains(LocalDate.of(2026, 10, 30))
                .doesNotContain(LocalDate.of(2026, 11, 2));
    }

    @Test
    void closesTheGateOverADayWithoutItsFile() throws IOException {
        edit("    statement-text: RAPIPAGO", "    statement-text: RAPIPAGO\n    expected: {per: banking-day}");

        assertThatThrownBy(() -> intake.take(Purpose.PAYMENTS, intake.folder(RAPIPAGO)))
                .isInstanceOf(GateClosed.class)
                .hasMessageContaining("rapipago: no file of 2026-11-02")
                .hasMessageNotContaining("2026-11-03");
    }

    @Test
    void expectsAFileOfThePeriodOnItsIssueDay() throws IOException {
        edit("    statement-text: RAPIPAGO", "    statement-text: RAPIPAGO\n    expected: {per: period, at-least: 2}");

        FileCalendar calendar = intake.with(FileCalendar.class);

        assertThat(calendar.late(PERIOD, LocalDate.of(2026, 11, 4))).isEmpty();
        assertThat(calendar.late(PERIOD, LocalDate.of(2026, 11, 5)))
                .containsExactly(new LateFile("rapipago", null, LocalDate.of(2026, 11, 5), 0, 2));
    }

    @Test
    void knowsTheAgreementByAFieldOfTheFirstRecord() throws IOException {
        twoAgreements("OBRA SOCIAL RIOCLARO", "OTHERFUND");

        Run run = intake.take(Purpose.PAYMENTS, RAPIPAGO);

        assertThat(run.deliveries()).containsExactly("rapipago 20261103");
    }

    @Test
    void refusesAFileThatFitsNoAgreementOrTwo() throws IOException {
        twoAgreements("SOMEBODY", "OTHERFUND");
        Run none = intake.take(Purpose.PAYMENTS, RAPIPAGO);
        Files.writeString(
                config.resolve("networks.yml"),
                networks().replace("SOMEBODY", "OBRA SOCIAL RIOCLARO").replace("OTHERFUND", "OBRA SOCIAL RIOCLARO"));
        Run both = intake.take(Purpose.PAYMENTS, RAPIPAGO);

        assertThat(none.summary().refused()).isEqualTo(1);
        assertThat(none.message("rp-20261103.txt")).contains("matches none of its agreements");
        assertThat(both.summary().refused()).isEqualTo(1);
        assertThat(both.message("rp-20261103.txt")).contains("rapipago").contains("rapipago-2");
        assertThat(intake.deliveries().byIdentity("rapipago", "20261103")).isEmpty();
    }

    private void twoAgreements(String first, String second) throws IOException {
        edit("    statement-text: RAPIPAGO", "    statement-text: RAPIPAGO\n    match: {company: " + first + "}");
        edit(
                "agreements:\n",
                "agreements:\n  - id: rapipago-2\n    format: rapipago\n    clearing-account: \"1210\"\n"
                        + "    references:\n      - {field: barcode, from: 5, length: 14}\n"
                        + "    match: {company: " + second + "}\n");
    }

    private void edit(String from, String to) throws IOException {
        assertThat(networks()).contains(from);
        Files.writeString(config.resolve("networks.yml"), networks().replace(from, to));
    }

    private String networks() throws IOException {
        return Files.readString(config.resolve("networks.yml"), StandardCharsets.UTF_8);
    }
}
