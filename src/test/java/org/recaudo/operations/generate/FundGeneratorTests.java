// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recaudo.money.BillingPeriod;
import tools.jackson.databind.JsonNode;

/** The generator: the same bytes for the same seed, and files that say what the truth says. */
class FundGeneratorTests {

    @TempDir
    private Path folder;

    @Test
    void givesTheSameBytesForTheSameSeedWhateverTheMachine() throws Exception {
        Map<String, String> here =
                GeneratedFund.make(folder.resolve("here"), 300, 7, "2026-11", 2).hashes();

        int exit = elsewhere(folder.resolve("elsewhere"));

        assertThat(exit).isZero();
        assertThat(hashes(folder.resolve("elsewhere"))).isEqualTo(here);
    }

    @Test
    void givesAnotherFundForAnotherSeed() {
        Map<String, String> seven =
                GeneratedFund.make(folder.resolve("7"), 300, 7, "2026-11", 1).hashes();

        Map<String, String> eight =
                GeneratedFund.make(folder.resolve("8"), 300, 8, "2026-11", 1).hashes();

        assertThat(eight.get("2026-11/affiliate-roll-2026-11.csv"))
                .isNotEqualTo(seven.get("2026-11/affiliate-roll-2026-11.csv"));
    }

    @Test
    void leavesTheFirstMonthAsItIsWhenMoreAreAsked() {
        GeneratedFund one = GeneratedFund.make(folder.resolve("one"), 300, 7, "2026-11", 1);

        GeneratedFund three = GeneratedFund.make(folder.resolve("three"), 300, 7, "2026-11", 3);

        Map<String, String> firstMonth = new TreeMap<>(three.hashes());
        firstMonth.keySet().removeIf(name -> !name.contains("2026-11"));
        Map<String, String> onlyMonth = new TreeMap<>(one.hashes());
        onlyMonth.remove("truth.json");
        assertThat(firstMonth).isEqualTo(onlyMonth);
    }

    @Test
    void refusesAFundLargerThanItsDocuments() {
        assertThatThrownBy(() -> GeneratedFund.make(folder, 40_000_000, 1, "2026-11", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("documents");
        assertThatThrownBy(() -> new GenerateRequest(0, 1, BillingPeriod.parse("2026-11"), 1, folder))
                .hasMessageContaining("--affiliates=0");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void writesTrailersThatSumTheirDetails(long seed) {
        GeneratedFund fund = GeneratedFund.make(folder, 500, seed, "2026-10", 2);

        for (JsonNode month : fund.months()) {
            Path input = fund.input(month.path("period").asString());
            for (JsonNode file : GeneratedFund.elements(month.path("files"))) {
                List<String> lines =
                        GeneratedFund.lines(input.resolve(file.path("name").asString()), ISO_8859_1);
                assertThat(Trailers.agree(file.path("agreement").asString(), lines))
                        .as("%s of seed %d", file.path("name"), seed)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void splitsEveryPaymentBetweenHouseholdsAndSuspense(long seed) {
        GeneratedFund fund = GeneratedFund.make(folder, 500, seed, "2026-10", 3);

        for (JsonNode month : fund.months()) {
            long movedMinor = month.path("bank").path("members-paid").asLong();
            for (JsonNode file : GeneratedFund.elements(month.path("files"))) {
                movedMinor +=
                        file.path("paid").asLong(0) - file.path("reversed").asLong(0);
            }
            JsonNode totals = month.path("totals");
            assertThat(totals.path("paid").asLong() + totals.path("to-suspense").asLong())
                    .as("%s of seed %d", month.path("period"), seed)
                    .isEqualTo(movedMinor);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void carriesEveryBalanceForward(long seed) {
        GeneratedFund fund = GeneratedFund.make(folder, 500, seed, "2026-10", 3);

        Map<String, Long> before = null;
        for (JsonNode month : fund.months()) {
            Map<String, Long> after = new TreeMap<>();
            for (JsonNode household :
                    fund.households(month.path("period").asString()).values()) {
                long forwardMinor = household.path("balance-forward").asLong();
                String account = household.path("account").asString();
                if (before != null) {
                    assertThat(before.getOrDefault(account, 0L)
                                    - household.path("paid").asLong())
                            .as("household %s of seed %d", account, seed)
                            .isEqualTo(forwardMinor);
                }
                long balanceMinor = household.path("owed").asLong()
                        - household.path("credit").asLong();
                assertThat(balanceMinor)
                        .isEqualTo(forwardMinor
                                + household.path("charged").asLong()
                                + household.path("late-fee").asLong());
                after.put(account, balanceMinor);
            }
            before = after;
        }
    }

    @Test
    void showsEveryBehaviourAmongThousandHouseholds() {
        GeneratedFund fund = GeneratedFund.make(folder, 2_500, 11, "2026-10", 3);

        Set<String> seen = new HashSet<>();
        fund.months()
                .forEach(month ->
                        month.path("totals").path("behaviours").propertyNames().forEach(seen::add));

        assertThat(seen)
                .containsAll(
                        Arrays.stream(Behaviour.values()).map(Behaviour::code).toList());
    }

    @Test
    void makesCuilsWithRightCheckDigitsAndNoDocumentTwice() {
        GeneratedFund fund = GeneratedFund.make(folder, 1_000, 5, "2026-11", 1);

        List<String> roll =
                GeneratedFund.lines(fund.input("2026-11").resolve("affiliate-roll-2026-11.csv"), ISO_8859_1);

        Set<String> documents = new HashSet<>();
        for (String line : roll.subList(1, roll.size())) {
            String[] cells = line.split(";", -1);
            assertThat(cells).hasSize(24);
            assertThat(weighted(cells[3]) % 11).as("CUIL %s", cells[3]).isZero();
            assertThat(documents.add(cells[5])).isTrue();
        }
    }

    private static int weighted(String cuil) {
        int[] weights = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
        int sum = 0;
        for (int index = 0; index < weights.length; index++) {
            sum += weights[index] * (cuil.charAt(index) - '0');
        }
        return sum;
    }

    private static Map<String, String> hashes(Path made) {
        return GeneratedFund.at(made).hashes();
    }

    /** Another process in another time zone, language and charset. */
    private static int elsewhere(Path output) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=Pacific/Kiritimati",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Dfile.encoding=UTF-16",
                "-Dline.separator=\r\n",
                "-cp",
                System.getProperty("java.class.path"),
                "org.recaudo.Recaudo",
                "generate",
                "--affiliates=300",
                "--seed=7",
                "--period=2026-11",
                "--periods=2",
                "--output=" + output));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
