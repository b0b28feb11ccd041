// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reads the sources as text: sizes, words and companions that no compiler checks. */
class TidyTests {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TEST = Path.of("src/test/java");

    /** One rule: what it finds wrong in a file, and a snippet that it must find wrong. */
    private record Rule(Function<TidySource, List<String>> faults, String breach) {}

    private static final Map<String, Rule> RULES = rules();

    private static Map<String, Rule> rules() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        rules.put("opens with the licence line", new Rule(TidySource::missingLicence, "package org.recaudo;\n"));
        rules.put("has at most 250 lines", new Rule(TidySource::tooLong, "\n".repeat(260)));
        rules.put("has lines of at most 120 columns", new Rule(TidySource::wideLines, "x".repeat(121)));
        rules.put("has methods of at most 40 lines", new Rule(TidySource::longMethods, TidySource.longMethod()));
        rules.put(
                "takes at most 4 parameters outside record headers",
                new Rule(TidySource::manyParameters, "    void place(int a, int b, int c, int d, int e) {\n    }\n"));
        rules.put("holds no SQL", new Rule(TidySource::sql, "    String query = \"SELECT * FROM ledger_entry\";\n"));
        rules.put("leaves nothing to do", new Rule(TidySource::leftovers, "    // TODO later\n"));
        rules.put("prints to no console", new Rule(TidySource::consoles, "    System.out.println();\n"));
        rules.put(
                "documents its type",
                new Rule(TidySource::undocumentedType, "package org.recaudo.x;\n\npublic record Thing(int a) {}\n"));
        rules.put("imports no star", new Rule(TidySource::stars, "import java.util.*;\n"));
        return rules;
    }

    @TestFactory
    Stream<DynamicTest> eachSourceKeepsEachRule() {
        List<TidySource> sources = sources(MAIN);
        return RULES.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
                    List<String> faults = new ArrayList<>();
                    sources.forEach(
                            source -> faults.addAll(rule.getValue().faults().apply(source)));
                    assertThat(faults).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> eachRuleCatchesItsPlantedBreach() {
        return RULES.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> assertThat(rule.getValue().faults().apply(planted(rule.getValue())))
                                .isNotEmpty()));
    }

    @Test
    void testsOpenWithTheLicenceLineToo() {
        assertThat(sources(TEST).stream().flatMap(source -> source.missingLicence().stream()))
                .isEmpty();
    }

    @Test
    void eachPackageIsDescribed() {
        List<Path> bare = sources(MAIN).stream()
                .map(source -> source.path().getParent())
                .distinct()
                .filter(folder -> !folder.endsWith(Path.of("org/recaudo")))
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .toList();

        assertThat(bare).isEmpty();
    }

    @Test
    void theTopLevelStaysFixed() throws IOException {
        List<String> allowed =
                List.of("jobs", "config", "input-samples", "pom.xml", "src", "README.md", "LICENSE", "target", "var");
        try (Stream<Path> top = Files.list(Path.of(""))) {
            assertThat(top.map(Path::toString).filter(name -> !name.startsWith(".")))
                    .isSubsetOf(allowed);
        }
    }

    @Test
    void eachTableHasItsFingerprint() throws IOException {
        List<String> tables = new ArrayList<>();
        for (Path migration : files(Path.of("src/main/resources/db/migration"), ".sql")) {
            java.util.regex.Matcher matcher = java.util.regex.Pattern.compile("(?im)^CREATE TABLE (?!batch\\.)(\\w+)")
                    .matcher(Files.readString(migration));
            while (matcher.find()) {
                tables.add(matcher.group(1));
            }
        }

        List<String> bare = tables.stream()
                .filter(table -> !Files.exists(Path.of("src/main/resources/org/recaudo/%s/sql/fingerprint/%s.sql"
                        .formatted(table.split("_")[0], table))))
                .toList();

        assertThat(tables).isNotEmpty();
        assertThat(bare).isEmpty();
    }

    @Test
    void eachSqlFileIsAskedFor() {
        String code = sources(MAIN).stream().map(TidySource::text).reduce("", String::concat);
        List<Path> unused = files(Path.of("src/main/resources/org/recaudo"), ".sql").stream()
                .filter(file -> !file.toString().contains("/fingerprint/"))
                .filter(file ->
                        !code.contains('"' + file.getFileName().toString().replace(".sql", "") + '"'))
                .toList();

        assertThat(unused).isEmpty();
    }

    private static TidySource planted(Rule rule) {
        return new TidySource(Path.of("src/main/java/org/recaudo/planted/Planted.java"), rule.breach());
    }

    private static List<TidySource> sources(Path root) {
        return files(root, ".java").stream().map(TidySource::read).toList();
    }

    private static List<Path> files(Path root, String suffix) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
