// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recaudo.formats.Purpose;

/** Deliveries that a network numbers: a gap, a late one and a repeat are told, the rest is not. */
class NumberingTests {
    private static final String NETWORKS =
            """
            agreements:
              - id: banco
                name: Banco
                format: febraban150-arrecadacao
                clearing-account: "1210"
                references:
                  - {field: barcode, from: 25, length: 14}
                commission-percent: 0
                commission-tax-percent: 0
                settle-banking-days: 1
                statement-text: BANCO
            """;

    @TempDir
    private Path home;

    @Test
    void tellsWhichDeliveryIsMissingAndWhichComesLate() throws IOException {
        IntakeFixture intake = new IntakeFixture(home).config(config());

        assertThat(notes(intake, 101)).isEmpty();
        assertThat(notes(intake, 102)).isEmpty();
        assertThat(notes(intake, 105))
                .containsExactly("nsa-105.ret: banco: sequence 105 follows 102: 103 to 104 are missing");
        assertThat(notes(intake, 104))
                .containsExactly("nsa-104.ret: banco: sequence 104 came after 105: 103 is missing");
        assertThat(notes(intake, 103))
                .containsExactly("nsa-103.ret: banco: sequence 103 closes the gap between 102 and 104");
        assertThat(notes(intake, 106)).isEmpty();
    }

    private List<String> notes(IntakeFixture intake, int number) throws IOException {
        Path sample = Path.of("input-samples/formats/febraban150-arrecadacao/good/nsa-000101.ret");
        String text = Files.readString(sample, StandardCharsets.ISO_8859_1);
        Path file = home.resolve("nsa-%d.ret".formatted(number));
        Files.writeString(
                file,
                text.substring(0, 73) + "%06d".formatted(number) + text.substring(79),
                StandardCharsets.ISO_8859_1);

        IntakeFixture.Run run = intake.take(Purpose.PAYMENTS, file);

        assertThat(run.outcomes()).containsExactly(file.getFileName() + " posted");
        return run.report().notes();
    }

    /** A fund that works in reais, with one agreement. */
    private Path config() throws IOException {
        Path folder = Files.createDirectory(home.resolve("config"));
        Files.writeString(
                folder.resolve("recaudo.yml"),
                Files.readString(Path.of("config/recaudo.yml")).replace("currency: ARS", "currency: BRL"));
        Files.writeString(folder.resolve("networks.yml"), NETWORKS);
        Path formats = Files.createDirectory(folder.resolve("formats"));
        try (Stream<Path> shipped = Files.list(Path.of("config/formats"))) {
            for (Path format : shipped.toList()) {
                Files.copy(format, formats.resolve(format.getFileName()));
            }
        }
        return folder;
    }
}
