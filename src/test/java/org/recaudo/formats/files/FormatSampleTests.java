// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.recaudo.formats.FileFormat;
import org.recaudo.formats.FileRefused;
import org.recaudo.formats.Recognition;
import org.recaudo.formats.Rejection;
import org.recaudo.formats.files.FormatFixtures.ReadFile;

/**
 * The examples in {@code input-samples/formats}: good ones are known by content and read without a fault; of each bad
 * one the golden file says in which words it is refused.
 */
class FormatSampleTests {
    private static final Path SAMPLES = Path.of("input-samples/formats");
    private static final Path GOLDEN = Path.of("src/test/resources/golden/formats/refusals");

    @TestFactory
    Stream<DynamicTest> goodExamplesAreRecognisedAndRead() {
        return files("good")
                .map(file -> DynamicTest.dynamicTest(SAMPLES.relativize(file).toString(), () -> {
                    String format = format(file);

                    assertThat(FormatFixtures.shipped().recognise(file).formats())
                            .containsExactly(format);

                    ReadFile read = FormatFixtures.read(format, file);

                    assertThat(read.records()).isNotEmpty();
                    assertThat(read.rejected()).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> badExamplesAreRefusedInTheseWords() {
        Map<String, List<Path>> byFormat = files("bad")
                .collect(Collectors.groupingBy(FormatSampleTests::format, TreeMap::new, Collectors.toList()));
        return byFormat.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    List<String> found = entry.getValue().stream()
                            .map(file -> file.getFileName() + " | " + verdict(file))
                            .toList();
                    Path golden = GOLDEN.resolve(entry.getKey() + ".txt");
                    if (Boolean.getBoolean("golden.update")) {
                        Files.createDirectories(GOLDEN);
                        Files.write(golden, found, StandardCharsets.UTF_8);
                        fail("golden file rewritten; look at the difference");
                    }
                    assertThat(found).containsExactlyElementsOf(Files.readAllLines(golden, StandardCharsets.UTF_8));
                }));
    }

    @Test
    void eachFormatHasTwoGoodExamplesAndABadOne() {
        for (FileFormat format : FormatFixtures.shipped().all()) {
            assertThat(files("good").filter(file -> format(file).equals(format.id())))
                    .as("good examples of " + format.id())
                    .hasSizeGreaterThanOrEqualTo(2);
            assertThat(files("bad").filter(file -> format(file).equals(format.id())))
                    .as("bad examples of " + format.id())
                    .isNotEmpty();
        }
    }

    @Test
    void noMessageShowsACardNumber() {
        assertThat(files("bad")
                        .filter(file -> format(file).equals("visa-ldebliqd"))
                        .map(FormatSampleTests::verdict))
                .isNotEmpty()
                .noneMatch(message -> message.contains("450799"));
    }

    private static String verdict(Path file) {
        String id = format(file);
        String refusal;
        try {
            ReadFile read = FormatFixtures.read(id, file);
            List<String> faults = new ArrayList<>();
            read.rejected().forEach(record -> faults.add(words(record.rejection())));
            refusal = faults.isEmpty() ? "NOT REFUSED" : "rejected: " + String.join("; ", faults);
        } catch (FileRefused e) {
            refusal = "refused: " + e.getMessage();
        }
        return refusal + recognition(id, file);
    }

    private static String recognition(String id, Path file) {
        try {
            Recognition recognition = FormatFixtures.shipped().recognise(file);
            if (recognition.formats().equals(List.of(id))) {
                return "";
            }
            return " | unclaimed" + (recognition.nearMiss().isEmpty() ? "" : ": " + recognition.nearMiss());
        } catch (FileRefused e) {
            return " | unclaimed: " + e.getMessage();
        }
    }

    private static String words(Rejection rejection) {
        return "line %d, column %d, %s is '%s' (%s), expected %s"
                .formatted(
                        rejection.line(),
                        rejection.column(),
                        rejection.field(),
                        rejection.value(),
                        rejection.reason().code(),
                        rejection.expected());
    }

    private static String format(Path file) {
        return SAMPLES.relativize(file).getName(0).toString();
    }

    private static Stream<Path> files(String kind) {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file ->
                            SAMPLES.relativize(file).getName(1).toString().equals(kind))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
