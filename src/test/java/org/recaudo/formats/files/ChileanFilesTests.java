// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recaudo.formats.FileFormat;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.Outcome;
import org.recaudo.formats.ReadTerms;
import org.recaudo.formats.files.FormatFixtures.ReadFile;

/** Chilean templates: whole pesos with and without 00 behind them, and answers that say which debits were made. */
class ChileanFilesTests {
    private static final Path SAMPLES = Path.of("input-samples/formats");
    private static final ReadTerms PESOS = new ReadTerms(0, ReadTerms.Severity.REJECT);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "chile-pac, with-trailer.txt",
        "chile-pac-reject-code, two-answers.txt",
        "chile-pac-message, two-answers.txt",
        "chile-pac-scotiabank, two-answers.txt",
        "chile-pat, two-answers.csv",
        "chile-pat-approval, two-answers.csv",
    })
    void tellsDebitsMadeFromRejectedOnes(String format, String file) {
        ReadFile read = read(format, SAMPLES.resolve(format + "/good/" + file));

        assertThat(read.records()).extracting(FileRecord::outcome).containsExactly(Outcome.PAYMENT, Outcome.REJECT);
        assertThat(read.records()).extracting(record -> record.minor("amount")).containsExactly(15_230L, 9_800L);
        assertThat(read.records())
                .extracting(record -> record.text("reference").replaceFirst("^0+", ""))
                .first()
                .isEqualTo("10126108");
        assertThat(read.records()).allSatisfy(record -> {
            assertThat(record.date("payment-date")).isEqualTo("2026-12-10");
            assertThat(record.text("payer-tax-id")).isNotEmpty();
        });
    }

    @Test
    void refusesCentsThatPesosDoNotHave() throws IOException {
        String good = Files.readString(
                SAMPLES.resolve("chile-pac-reject-code/good/two-answers.txt"), StandardCharsets.ISO_8859_1);
        Path file = folder.resolve("answer.txt");
        Files.writeString(file, good.replaceFirst("0001523000", "0001523050"), StandardCharsets.ISO_8859_1);

        ReadFile read = read("chile-pac-reject-code", file);

        assertThat(read.rejected()).hasSize(1);
        assertThat(read.rejected().get(0).rejection()).hasFieldOrPropertyWithValue("field", "amount");
        assertThat(read.right()).hasSize(1);
    }

    @Test
    void saysOfEachTemplateThatItIsUnverified() {
        assertThat(FormatFixtures.shipped().all().stream()
                        .filter(format -> format.id().startsWith("chile-")))
                .hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy(format -> assertThat(format.about().unverified()).isTrue());
    }

    private static ReadFile read(String id, Path file) {
        FileFormat format = FormatFixtures.shipped().format(id);
        return FormatFixtures.read(format, file, PESOS);
    }
}
