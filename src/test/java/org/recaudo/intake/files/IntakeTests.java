// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recaudo.formats.Purpose;
import org.recaudo.intake.PostedDelivery;
import org.recaudo.intake.RejectedRecord;
import org.recaudo.intake.files.IntakeFixture.Run;
import org.recaudo.runs.ConfigurationException;
import org.recaudo.runs.GateClosed;
import org.recaudo.runs.JobReport.Records;

/** What the intake does around a file: each is posted once or refused whole, and nothing is lost on the way. */
class IntakeTests {
    private static final Path FORMATS = Path.of("input-samples/formats");
    private static final Path RAPIPAGO = FORMATS.resolve("rapipago/good/rp-20261103.txt");
    private static final Path COB = FORMATS.resolve("pagomiscuentas-cob/good/cob2199.031126");
    private static final Path SIRO = FORMATS.resolve("siro-rendicion/good/siro-20261103.txt");
    private static final Path VISA = FORMATS.resolve("visa-ldebliqd/good/LDEBLIQD_202611030600.txt");

    @TempDir
    private Path home;

    private IntakeFixture intake;

    @BeforeEach
    void aFundOfItsOwn() {
        intake = new IntakeFixture(home);
    }

    @Test
    void postsAFileOnceAndSkipsTheSameContentEverAfter() throws IOException {
        Path renamed = home.resolve("renamed.txt");
        Files.copy(RAPIPAGO, renamed);

        Run first = intake.take(Purpose.PAYMENTS, RAPIPAGO);
        Run second = intake.take(Purpose.PAYMENTS, renamed);

        assertThat(first.amounts()).containsExactly(15_230_050L, 9_800_000L, 9_800_000L);
        assertThat(first.deliveries()).containsExactly("rapipago 20261103");
        assertThat(first.report().records()).isEqualTo(new Records(3, 3, 0, 0));
        assertThat(first.report().hasWorked()).isTrue();
        assertThat(second.amounts()).isEmpty();
        assertThat(second.report().records()).isEqualTo(new Records(3, 0, 0, 3));
        assertThat(second.report().hasWorked()).isFalse();
        assertThat(second.outcomes()).containsExactly("renamed.txt seen");
    }

    @Test
    void keepsTheOriginalUnderTheHashOfItsContent() throws IOException {
        intake.take(Purpose.PAYMENTS, RAPIPAGO);

        PostedDelivery posted =
                intake.deliveries().byIdentity("rapipago", "20261103").orElseThrow();
        Path kept = intake.archive().find(posted.sha256()).orElseThrow();

        assertThat(home.relativize(kept))
                .hasToString("archive/%s/%s".formatted(posted.sha256().substring(0, 2), posted.sha256()));
        assertThat(kept).hasSameBinaryContentAs(RAPIPAGO);
        assertThat(intake.deliveries().byId(posted.id())).contains(posted);
    }

    @Test
    void refusesAnotherFileOfAPostedDelivery() throws IOException {
        Path other = home.resolve("corrected.txt");
        Files.writeString(other, Files.readString(RAPIPAGO).replace("OBRA SOCIAL", "OBRA_SOCIAL"));
        intake.take(Purpose.PAYMENTS, RAPIPAGO);

        Run run = intake.take(Purpose.PAYMENTS, other);

        assertThat(run.amounts()).isEmpty();
        assertThat(run.outcomes()).containsExactly("corrected.txt refused");
        assertThat(run.message("corrected.txt"))
                .contains("another file of this delivery (rapipago 20261103) was posted for 2026-11")
                .contains("rp-20261103.txt");
    }

    @Test
    void refusesAWrongFileWholeWelcomesItsRepairAndTakesTheOthers() throws IOException {
        Path wrong = FORMATS.resolve("rapipago/bad/wrong-total.txt");

        Run run = intake.take(Purpose.PAYMENTS, wrong, COB);
        Run repaired = intake.take(Purpose.PAYMENTS, RAPIPAGO);

        assertThat(run.outcomes()).containsExactlyInAnyOrder("wrong-total.txt refused", "cob2199.031126 posted");
        assertThat(run.message("wrong-total.txt")).contains("348300.51").contains("348300.50");
        assertThat(run.summary().refused()).isEqualTo(1);
        assertThat(repaired.summary().posted()).isEqualTo(1);
    }

    @Test
    void keepsWhatIsRejectedInTheDatabaseAndInACsvFile() throws IOException {
        Path file = FORMATS.resolve("siro-rendicion/bad/impossible-date.txt");

        Run run = intake.take(Purpose.PAYMENTS, file);

        assertThat(run.report().records()).isEqualTo(new Records(3, 2, 1, 0));
        assertThat(run.report().amounts().get("money rejected").decimalText()).isEqualTo("98000.00");
        PostedDelivery posted =
                intake.deliveries().byIdentity("siro", "impossible-date.txt").orElseThrow();
        try (Stream<RejectedRecord> rejections = intake.deliveries().rejections(posted.id())) {
            assertThat(rejections)
                    .containsExactly(new RejectedRecord(
                            2, 9, "credit-date", "20261131", "not-a-date", "a day as yyyyMMdd", 9_800_000));
        }
        Path csv = home.resolve("rejects/" + posted.sha256().substring(0, 12) + "-impossible-date.txt.csv");
        assertThat(csv)
                .hasContent(
                        """
                        line;column;field;value;reason;expected;amount
                        2;9;credit-date;20261131;not-a-date;a day as yyyyMMdd;98000.00
                        """);
    }

    @Test
    void restoresALostRejectsFileWhenTheSameFileComesAgain() throws IOException {
        Path file = FORMATS.resolve("siro-rendicion/bad/impossible-date.txt");
        intake.take(Purpose.PAYMENTS, file);
        Path csv = onlyFile(home.resolve("rejects"));
        byte[] before = Files.readAllBytes(csv);
        Files.delete(csv);

        intake.take(Purpose.PAYMENTS, file);

        assertThat(csv).hasBinaryContent(before);
    }

    @Test
    void countsAFileAsNotSentWhenAllOfItIsRejected() throws IOException {
        Path file = home.resolve("novedades.txt");
        String line = Files.readAllLines(
                        FORMATS.resolve("sssalud-novedades/bad/check-digit-of-cuil.txt"), StandardCharsets.ISO_8859_1)
                .get(1);
        Files.writeString(file, line + "\r\n", StandardCharsets.ISO_8859_1);
        Path lenient = lenientConfig();

        Run strict = intake.take(Purpose.AFFILIATE_CHANGES, file);
        Run warned = intake.config(lenient).take(Purpose.AFFILIATE_CHANGES, file);

        assertThat(strict.report().records()).isEqualTo(new Records(1, 0, 1, 0));
        assertThat(strict.outcomes()).containsExactly("novedades.txt refused");
        assertThat(warned.report().records()).isEqualTo(new Records(1, 1, 0, 0));
        assertThat(warned.report().notes()).anyMatch(note -> note.contains("1 failing check digits were let pass"));
    }

    @Test
    void saysWhatNothingInAFileCouldConfirm() {
        Run siro = intake.take(Purpose.PAYMENTS, FORMATS.resolve("siro-rendicion/good/siro-20261103.txt"));
        Run visa = intake.take(Purpose.PAYMENTS, FORMATS.resolve("visa-ldebliqd/good/LDEBLIQD_202611030600.txt"));

        assertThat(siro.report().notes())
                .containsExactly("siro-20261103.txt: no control total: the layout siro-rendicion states none");
        assertThat(visa.report().notes()).singleElement().asString().contains("the layout visa-ldebliqd is unverified");
    }

    @Test
    void prefersTheLayoutThatAnAgreementNames() throws IOException {
        Path config = lenientConfig();
        Files.writeString(
                config.resolve("formats/rapipago-ours.yml"),
                "extends: rapipago\nid: rapipago-ours\nrecords: {header: {fields: {title: {columns: 37-56, constant: ,"
                        + " type: text}}}}\n");
        Path networks = config.resolve("networks.yml");
        Files.writeString(networks, Files.readString(networks).replace("format: rapipago", "format: rapipago-ours"));

        Run run = intake.config(config).take(Purpose.PAYMENTS, RAPIPAGO);

        assertThat(run.report().inputs()).singleElement().satisfies(input -> {
            assertThat(input.format()).isEqualTo("rapipago-ours");
            assertThat(input.outcome()).isEqualTo("posted");
        });
    }

    @Test
    void claimsFilesOfAFolderByContentAndListsTheRest() throws IOException {
        Path folder = intake.folder(RAPIPAGO, COB, SIRO, VISA, FORMATS.resolve("services/good/one-service.csv"));
        Files.writeString(folder.resolve("notes.txt"), "call the bank\n");

        Run run = intake.take(Purpose.PAYMENTS, folder);

        assertThat(run.deliveries())
                .containsExactly(
                        "pagomiscuentas 2199-20261103",
                        "rapipago 20261103",
                        "siro siro-20261103.txt",
                        "visa-debito 0012345678-20261103-0600");
        assertThat(run.outcomes()).contains("notes.txt unclaimed").doesNotContain("one-service.csv unclaimed");
    }

    @Test
    void closesTheGateWhenAnExpectedFileIsMissingUnlessForced() throws IOException {
        Path folder = intake.folder(RAPIPAGO, COB, SIRO);

        assertThatThrownBy(() -> intake.take(Purpose.PAYMENTS, folder))
                .isInstanceOf(GateClosed.class)
                .hasMessageContaining("visa-debito: 0 of 1 files for 2026-11");
        assertThat(intake.deliveries().byIdentity("rapipago", "20261103")).isEmpty();

        Run forced =
                intake.forced(Map.of("missing-file", "Visa comes tomorrow")).take(Purpose.PAYMENTS, folder);

        assertThat(forced.summary().posted()).isEqualTo(3);
    }

    @Test
    void refusesANamedFileThatNoFormatFits() throws IOException {
        Path empty = Files.createFile(home.resolve("empty.txt"));
        Path notes = Files.writeString(home.resolve("notes.txt"), "call the bank\n");
        Path services = FORMATS.resolve("services/good/one-service.csv");

        Run run = intake.take(Purpose.PAYMENTS, empty, notes, services);

        assertThat(run.message("empty.txt")).isEqualTo("empty.txt: the file is empty");
        assertThat(run.message("notes.txt")).contains("it is in no format that is known here");
        assertThat(run.message("one-service.csv")).contains("it is a services file, which import-services takes");
        assertThat(run.summary().refused()).isEqualTo(3);
    }

    @Test
    void refusesAForeignCurrencyNamingBoth() {
        Run run =
                intake.take(Purpose.PAYMENTS, FORMATS.resolve("febraban150-arrecadacao/good/nsa-000101.ret"), RAPIPAGO);

        assertThat(run.message("nsa-000101.ret")).contains("BRL, but the fund works in ARS");
        assertThat(run.summary().posted()).isEqualTo(1);
    }

    @Test
    void leavesNothingBehindWhenTheHandlerFails() {
        assertThatThrownBy(() -> intake.take(
                        Purpose.PAYMENTS,
                        (delivery, records, log) -> {
                            throw new IllegalStateException("the books are closed");
                        },
                        RAPIPAGO))
                .hasMessage("the books are closed");

        assertThat(intake.deliveries().byIdentity("rapipago", "20261103")).isEmpty();
        assertThat(intake.take(Purpose.PAYMENTS, RAPIPAGO).summary().posted()).isEqualTo(1);
    }

    @Test
    void noticesARecordThatTheHandlerForgot() {
        assertThatThrownBy(() -> intake.take(Purpose.PAYMENTS, (delivery, records, log) -> log.accepted(1), RAPIPAGO))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("of 3 records 4 were accepted");
    }

    @Test
    void writesNothingInADryRun() throws IOException {
        Run run = intake.dryRun(true).take(Purpose.PAYMENTS, RAPIPAGO);

        assertThat(run.report().records()).isEqualTo(new Records(3, 3, 0, 0));
        try (Stream<Path> left = Files.list(home)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void refusesAnInputThatIsNotThere() {
        assertThatThrownBy(() -> intake.take(Purpose.PAYMENTS, home.resolve("nowhere.txt")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("nowhere.txt");
    }

    @Test
    void takesTwoCopiesInOneRunOnce() throws IOException {
        Path copy = home.resolve("copy.txt");
        Files.copy(RAPIPAGO, copy);

        Run run = intake.take(Purpose.PAYMENTS, RAPIPAGO, copy);

        assertThat(run.summary().posted()).isEqualTo(1);
        assertThat(run.summary().seen()).isEqualTo(1);
        assertThat(run.report().records()).isEqualTo(new Records(6, 3, 0, 3));
    }

    private Path lenientConfig() throws IOException {
        Path folder = Files.createDirectory(home.resolve("config"));
        for (String name : List.of("recaudo.yml", "networks.yml")) {
            String text = Files.readString(Path.of("config", name));
            Files.writeString(folder.resolve(name), text.replace("check-digits: reject", "check-digits: warn"));
        }
        Path formats = Files.createDirectory(folder.resolve("formats"));
        try (Stream<Path> shipped = Files.list(Path.of("config/formats"))) {
            for (Path format : shipped.toList()) {
                Files.copy(format, formats.resolve(format.getFileName()));
            }
        }
        return folder;
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Optional<Path> file = files.findFirst();
            return file.orElseThrow();
        }
    }
}
