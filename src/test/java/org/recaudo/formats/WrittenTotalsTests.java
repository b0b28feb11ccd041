// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.recaudo.formats.files.FormatFixtures;

/** The writer knows each control total that a layout states: an example without its totals is written with them. */
class WrittenTotalsTests {
    private static final Path SAMPLES = Path.of("input-samples/formats");

    @TestFactory
    Stream<DynamicTest> fillsEachTotalThatWasLeftOpen() {
        return FormatFixtures.shipped().all().stream()
                .filter(format -> !format.totals().isEmpty())
                .flatMap(format -> good(format)
                        .map(file -> DynamicTest.dynamicTest(format.id() + "/" + file, () -> {
                            byte[] original = Files.readAllBytes(file);

                            assertThat(new String(withoutTotals(format, original), StandardCharsets.ISO_8859_1))
                                    .isEqualTo(new String(rewritten(format, original), StandardCharsets.ISO_8859_1));
                        })));
    }

    private static byte[] rewritten(FileFormat format, byte[] file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.rewrite(new ByteArrayInputStream(file), out);
        return out.toByteArray();
    }

    private static byte[] withoutTotals(FileFormat format, byte[] file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordWriter writer = format.writer(out);
        Frame frame = new Frame(format, format.shape().charset(), ReadTerms.strict(), Map.of(), null);
        Lines lines = new FixedWidthLines(format, new LineSource(new ByteArrayInputStream(file), 10_000));
        for (FileRecord line = lines.next(frame); line != null; line = lines.next(frame)) {
            RecordWriter.Row row = writer.record(line.kind());
            for (Field field : line.layout().fields()) {
                if (!isTotal(format, line, field)) {
                    row.put(field, Arrays.copyOfRange(line.bytes(), line.start(field), line.stop(field)));
                }
            }
            row.end();
        }
        writer.finish();
        return out.toByteArray();
    }

    private static boolean isTotal(FileFormat format, FileRecord line, Field field) {
        return format.totals().stream()
                .filter(total -> !total.zeroUnchecked())
                .anyMatch(total ->
                        total.carrier().equals(line.kind()) && total.field().equals(field.name()));
    }

    private static Stream<Path> good(FileFormat format) {
        try (Stream<Path> files = Files.list(SAMPLES.resolve(format.id()).resolve("good"))) {
            return files.sorted().collect(Collectors.toList()).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
