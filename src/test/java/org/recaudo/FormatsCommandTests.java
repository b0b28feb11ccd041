// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recaudo.operations.commands.CommandLineEntry;
import org.recaudo.operations.commands.CommandLineEntry.Streams;
import org.recaudo.operations.launch.RunPlaces;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code recaudo formats} answers from the configuration's formats alone: no books, no fund, nothing posted. */
class FormatsCommandTests {
    private static final Path SAMPLES = Path.of("input-samples/formats");

    @TempDir
    private Path home;

    /** How a command ended. */
    private record Ended(int exit, List<String> out, String err) {

        JsonNode json() {
            return JsonMapper.shared().readTree(out.get(0));
        }
    }

    @Test
    void showsARecordTable() {
        GoldenCase.of("formats-command", "show")
                .expect(Map.of(
                        "rapipago.txt", run("formats", "show", "rapipago").out(),
                        "affiliate-roll.txt",
                                run("formats", "show", "affiliate-roll").out()));
    }

    @Test
    void printsWhatAFileHoldsAndWhatIsWrongWithIt() {
        GoldenCase.of("formats-command", "check")
                .expect(Map.of(
                        "accepted.txt", check("rapipago/good/rp-20261103.txt").out(),
                        "rejects.txt", check("rapipago/bad/impossible-date.txt").out(),
                        "refused.txt",
                                check("rapipago/bad/letters-in-amount.txt").out(),
                        "card.txt",
                                check("visa-ldebliqd/bad/letters-in-amount-beside-card.txt")
                                        .out(),
                        "no-control-total.txt",
                                check("siro-rendicion/good/siro-20261103.txt").out(),
                        "statement.txt",
                                check("camt053/good/two-statements-v08.xml").out()));
    }

    @Test
    void printsOneObjectAFile() {
        GoldenCase.of("formats-command", "check-json")
                .expect(Map.of(
                        "three-files.jsonl",
                        check(
                                        "--json",
                                        "rapipago/good/rp-20261103.txt",
                                        "rapipago/bad/wrong-total.txt",
                                        "camt053/good/two-statements-v08.xml")
                                .out()));
    }

    @Test
    void listsEachFormatOnce() {
        List<String> out = run("formats", "list").out();
        List<String> json = run("formats", "list", "--json").out();

        assertThat(out).hasSize(json.size() + 1).anyMatch(line -> line.startsWith("rapipago "));
        assertThat(json).isNotEmpty().allMatch(line -> line.contains("\"confidence\":"));
    }

    @TestFactory
    Stream<DynamicTest> acceptsEachGoodSample() {
        return files("good")
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    Ended ended = run("formats", "check", "--json", file.toString());

                    assertThat(ended.json().path("accepted").asBoolean())
                            .as(ended.out().get(0))
                            .isTrue();
                    assertThat(ended.json().path("format").asString())
                            .isEqualTo(SAMPLES.relativize(file).getName(0).toString());
                    assertThat(ended.exit()).isZero();
                }));
    }

    @TestFactory
    Stream<DynamicTest> acceptsNoBadSample() {
        return files("bad")
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    Ended ended = run(
                            "formats",
                            "check",
                            "--json",
                            "--format=" + SAMPLES.relativize(file).getName(0),
                            file.toString());

                    assertThat(ended.json().path("accepted").asBoolean(true)).isFalse();
                    assertThat(ended.json().path("complaints")).isNotEmpty();
                    assertThat(ended.exit()).isEqualTo(3);
                }));
    }

    @ParameterizedTest
    @CsvSource({
        "formats, Which of list",
        "formats check, Missing required parameter",
        "formats check there-is-no-such-file, there is no such readable file",
        "formats check config, config: is a folder; name its files",
        "formats check config there-is-no-such-file, there-is-no-such-file: there is no such readable file",
        "formats convert config --to=csv, config: is a folder; name its files",
        "formats check --format=nix pom.xml, There is no format 'nix'",
        "formats show nix, There is no format 'nix'",
    })
    void refusesWhatItCannotWorkWith(String arguments, String message) {
        Ended ended = run(arguments.split(" "));

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains(message);
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void checksTheOtherFilesWhereOneIsAFolderOrMissing() {
        Ended ended = check("--json", "rapipago", "rapipago/good/rp-20261103.txt", "no-such-file");
        Ended last = check("rapipago/bad/wrong-total.txt", "rapipago");

        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.out()).hasSize(1);
        assertThat(ended.json().path("accepted").asBoolean()).isTrue();
        assertThat(ended.err().lines())
                .containsExactly(
                        SAMPLES.resolve("rapipago") + ": is a folder; name its files",
                        SAMPLES.resolve("no-such-file") + ": there is no such readable file");
        assertThat(last.exit()).isEqualTo(3);
        assertThat(last.out()).isNotEmpty();
        assertThat(last.err()).contains("is a folder; name its files");
    }

    @Test
    void worksWithAFolderOfFormatsAndNothingElse() throws IOException {
        Path config = home.resolve("config");
        Files.createDirectories(config.resolve("formats"));
        Files.copy(Path.of("config/formats/rapipago.yml"), config.resolve("formats/rapipago.yml"));

        Ended ended = run(config, "formats", "check", "--json", SAMPLES + "/rapipago/good/rp-20261103.txt");

        assertThat(ended.json().path("total").asString()).isEqualTo("348300.50");
        assertThat(home.resolve("home")).doesNotExist();
    }

    @Test
    void tellsAFileByItsContentAndNotByItsName() throws IOException {
        Path renamed = Files.copy(SAMPLES.resolve("rapipago/good/rp-20261103.txt"), home.resolve("statement.xml"));

        assertThat(run("formats", "check", "--json", renamed.toString())
                        .json()
                        .path("format")
                        .asString())
                .isEqualTo("rapipago");
    }

    @Test
    void countsAPaymentOnceThatStandsTwiceInAFile() throws IOException {
        byte[] sample = Files.readAllBytes(SAMPLES.resolve("siro-rendicion/good/siro-20261104.txt"));
        String text = new String(sample, ISO_8859_1);
        Path twice = Files.writeString(
                home.resolve("twice.txt"), text + text.substring(0, text.indexOf('\n') + 1), ISO_8859_1);

        Ended ended = run("formats", "check", "--json", twice.toString());

        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.json().path("payments").asLong()).isEqualTo(1);
        assertThat(ended.json().path("complaints").get(0).path("field").asString())
                .isEqualTo("receipt");
    }

    @Test
    void convertsToOneTableOfAllKinds() throws IOException {
        Path csv = home.resolve("cards.csv");
        Path sample = SAMPLES.resolve("visa-ldebliqd/good/LDEBLIQD_202611030600.txt");

        Ended ended = run("formats", "convert", sample.toString(), "--to=csv", "--output=" + csv);

        assertThat(ended.exit()).as(ended.err()).isZero();
        GoldenCase.of("formats-command", "convert").expect(Map.of("cards.csv", Files.readAllLines(csv)));
    }

    @Test
    void convertsToASheetForEachKindWithTypedCells() throws IOException {
        Path xlsx = home.resolve("rp.xlsx");
        Path sample = SAMPLES.resolve("rapipago/good/rp-20261103.txt");

        Ended ended = run("formats", "convert", sample.toString(), "--to=xlsx", "--output=" + xlsx);

        assertThat(ended.exit()).as(ended.err()).isZero();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(xlsx))) {
            assertThat(IntStream.range(0, book.getNumberOfSheets()).mapToObj(book::getSheetName))
                    .containsExactly("file", "header", "trailer", "detail");
            Row first = book.getSheet("detail").getRow(3);
            assertThat(first.getCell(2).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo("2026-10-30");
            assertThat(first.getCell(3).getNumericCellValue()).isEqualTo(152_300.50);
            assertThat(first.getCell(4).getStringCellValue()).hasSize(44);
        }
    }

    @Test
    void neitherConvertsARefusedFileNorWritesOverOneThatIsThere() throws IOException {
        Path csv = home.resolve("rp.csv");
        String refused = SAMPLES + "/rapipago/bad/wrong-total.txt";
        String right = SAMPLES + "/rapipago/good/rp-20261103.txt";

        assertThat(run("formats", "convert", refused, "--to=csv", "--output=" + csv)
                        .exit())
                .isEqualTo(3);
        assertThat(csv).doesNotExist();

        Files.writeString(csv, "precious");
        assertThat(run("formats", "convert", right, "--to=csv", "--output=" + csv)
                        .exit())
                .isEqualTo(2);
        assertThat(csv).hasContent("precious");
        assertThat(run("formats", "convert", right, "--to=csv", "--overwrite", "--output=" + csv)
                        .exit())
                .isZero();
        assertThat(Files.readAllLines(csv)).hasSize(6);
    }

    @Test
    void textThatStartsLikeAFormulaStaysText() throws IOException {
        Path csv = home.resolve("rp.csv");
        byte[] sample = Files.readAllBytes(SAMPLES.resolve("rapipago/good/rp-20261103.txt"));
        Path evil = home.resolve("evil.txt");
        Files.writeString(evil, new String(sample, ISO_8859_1).replace("OBRA SOCIAL", "=1+1 SOCIAL"), ISO_8859_1);

        run("formats", "convert", evil.toString(), "--to=csv", "--output=" + csv);

        assertThat(Files.readAllLines(csv)).anyMatch(line -> line.startsWith("1,header,,'=1+1 SOCIAL"));
    }

    private Ended check(String... files) {
        Stream<String> arguments = Stream.of(files)
                .map(file ->
                        file.startsWith("--") ? file : SAMPLES.resolve(file).toString());
        return run(Stream.concat(Stream.of("formats", "check"), arguments).toArray(String[]::new));
    }

    private Ended run(String... arguments) {
        return run(Path.of("config"), arguments);
    }

    private Ended run(Path config, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        RunPlaces places = new RunPlaces(home.resolve("home"), config.toAbsolutePath(), null, null, null);
        int exit = CommandLineEntry.run(
                Recaudo.class, places, new Streams(new PrintWriter(out, true), new PrintWriter(err, true)), arguments);
        return new Ended(exit, out.toString().lines().toList(), err.toString());
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
