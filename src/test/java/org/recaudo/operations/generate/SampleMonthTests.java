// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The sample month in the repository is what the generator makes, and its README tells the truth about it. */
class SampleMonthTests {

    private static final Path SAMPLE = Path.of("input-samples", "month");
    private static final long SEED = 2611;

    @TempDir
    private static Path folder;

    private static GeneratedFund fund;

    @BeforeAll
    static void makesTheMonthAnew() {
        fund = GeneratedFund.make(folder, 2_000, SEED, "2026-11", 1);
    }

    @Test
    void holdsTheBytesThatTheGeneratorMakes() throws IOException {
        assertThat(names(SAMPLE)).isEqualTo(names(fund.input("2026-11")));
        for (String name : names(SAMPLE)) {
            assertThat(SAMPLE.resolve(name))
                    .hasSameBinaryContentAs(fund.input("2026-11").resolve(name));
        }
    }

    @Test
    void namesAHouseholdOfEachBehaviourWithItsAmounts() {
        Map<String, JsonNode> households = fund.households("2026-11");

        Set<String> named = new HashSet<>();
        for (String line : GeneratedFund.lines(SAMPLE.resolve("README.md"), StandardCharsets.UTF_8)) {
            List<String> cells =
                    Stream.of(line.split("\\|", -1)).map(String::strip).toList();
            if (cells.size() > 9 && cells.get(3).matches("[0-9]{9}")) {
                JsonNode household = households.get(cells.get(3));
                assertThat(household.path("behaviour").asString()).isEqualTo(cells.get(1));
                assertThat(amounts(household)).isEqualTo(cells.subList(4, 10));
                named.add(cells.get(1));
            }
        }

        List<String> behaviours =
                Stream.of(Behaviour.values()).map(Behaviour::code).toList();
        assertThat(named).containsExactlyInAnyOrderElementsOf(behaviours);
    }

    private static List<String> amounts(JsonNode household) {
        long overdueMinor = 0;
        for (JsonNode bucket : household.path("arrears")) {
            overdueMinor += bucket.asLong();
        }
        List<String> amounts = new ArrayList<>();
        amounts.add(text(household.path("paid").asLong()));
        amounts.add(text(overdueMinor));
        for (String name : List.of("charged", "late-fee", "owed", "credit")) {
            amounts.add(text(household.path(name).asLong()));
        }
        return amounts;
    }

    private static String text(long minor) {
        return String.format(java.util.Locale.ROOT, "%,d.%02d", minor / 100, minor % 100);
    }

    private static List<String> names(Path month) throws IOException {
        try (Stream<Path> files = Files.list(month)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("README.md") && !name.endsWith(".xlsx"))
                    .sorted()
                    .toList();
        }
    }
}
