// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recaudo.formats.FileFormat;
import org.recaudo.formats.Purpose;
import org.recaudo.formats.files.FormatFixtures;

/**
 * Flips, drops and repeats bytes in every good sample. Whatever the production reader takes must be what a naive reader
 * finds there, and where a file states its own count or sum, no mutant that changes one may be taken.
 */
class MutationTests {
    private static final int MUTANTS_MIN = 20_000;
    private static final int PER_FILE_MIN = 300;
    /** Tells which orders are refused, and of no money that came in. */
    private static final String STATUS_OF_ORDERS = "pain002";

    private static final int FAULTS_SHOWN = 20;
    private static final long SEED = 20_261_122L;

    private final Map<String, NaiveReader> oracles = Oracles.all();
    private final Map<String, CatchRates> rates = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    @Test
    void takesNoMutantForWhatItIsNot() {
        List<Path> files = Samples.good();
        int perFile = Math.max(PER_FILE_MIN, MUTANTS_MIN / files.size() + 1);

        files.forEach(file -> mutate(file, perFile));

        CatchRates.print(rates);
        assertThat(rates.values().stream().mapToLong(CatchRates::mutants).sum()).isGreaterThanOrEqualTo(MUTANTS_MIN);
        assertThat(faults.stream().limit(FAULTS_SHOWN))
                .as("%d faults", faults.size())
                .isEmpty();
    }

    @Test
    void eachFormatThatTellsOfMoneyHasAnOracle() {
        assertThat(FormatFixtures.shipped().all().stream()
                        .filter(format ->
                                Set.of(Purpose.PAYMENTS, Purpose.BANK_STATEMENT).contains(format.purpose()))
                        .map(FileFormat::id)
                        .filter(id -> !id.equals(STATUS_OF_ORDERS)))
                .isSubsetOf(oracles.keySet());
    }

    @Test
    void theOracleReadsEachGoodSampleAsTheProductionReaderDoes() {
        for (Path file : Samples.good()) {
            NaiveReader oracle = oracles.get(Samples.id(file));
            if (oracle != null) {
                List<OracleItem> items = oracle.items(Samples.bytes(file));
                assertThat(items).as("%s", file).isNotEmpty().allMatch(OracleItem::readable);
                assertThat(produced(file, Samples.bytes(file), items).items())
                        .as("%s", file)
                        .containsExactlyElementsOf(items);
            }
        }
    }

    private void mutate(Path file, int mutants) {
        byte[] original = Samples.bytes(file);
        NaiveReader oracle = oracles.get(Samples.id(file));
        Random random =
                new Random(SEED ^ Samples.FOLDER.relativize(file).toString().hashCode());
        List<OracleItem> before = oracle == null ? List.of() : oracle.items(original);
        for (int number = 0; number < mutants; number++) {
            Mutant mutant = Mutant.of(original, random);
            try {
                judge(file, mutant, before);
            } catch (RuntimeException e) {
                faults.add("%s, %s: %s".formatted(file, mutant.how(), e));
            }
        }
    }

    private void judge(Path file, Mutant mutant, List<OracleItem> before) {
        CatchRates counted = rates.computeIfAbsent(Samples.id(file), id -> new CatchRates(oracles.get(id)));
        Produced produced = produced(file, mutant.bytes(), before);
        NaiveReader oracle = oracles.get(Samples.id(file));
        if (oracle == null) {
            counted.count(Change.NONE, produced.accepted());
            return;
        }
        List<OracleItem> after = oracle.items(mutant.bytes());
        Change change = oracle.stated().contains("paid")
                ? Change.between(paid(before), paid(after))
                : Change.between(before, after);
        counted.count(change, produced.accepted());
        String fault = fault(oracle, change, produced, after);
        if (!fault.isEmpty()) {
            faults.add("%s, %s: %s".formatted(file, mutant.how(), fault));
        }
    }

    private static List<OracleItem> paid(List<OracleItem> items) {
        return items.stream().filter(item -> item.outcome().equals("payment")).toList();
    }

    private static String fault(NaiveReader oracle, Change change, Produced produced, List<OracleItem> after) {
        if (produced.refused()) {
            return "";
        }
        if (produced.items().size() != after.size()) {
            return "%d records, but there are %d".formatted(produced.items().size(), after.size());
        }
        for (int index = 0; index < after.size(); index++) {
            @Nullable OracleItem item = produced.items().get(index);
            if (item != null && !item.equals(after.get(index))) {
                return "record %d is %s, but the table says %s".formatted(index + 1, item, after.get(index));
            }
        }
        boolean stated = oracle.stated().contains("paid") && (change == Change.COUNT || change == Change.AMOUNT)
                || change == Change.COUNT && oracle.stated().contains("count")
                || change == Change.AMOUNT && oracle.stated().contains("amount");
        return stated && produced.accepted() ? "a changed %s is taken".formatted(change) : "";
    }

    private static Produced produced(Path file, byte[] bytes, List<OracleItem> like) {
        Set<String> dates = like.isEmpty() ? Set.of() : like.get(0).dates().keySet();
        return Produced.of(Samples.format(file), bytes, dates);
    }
}
