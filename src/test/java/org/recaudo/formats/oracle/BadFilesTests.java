// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.recaudo.formats.FileFormat;

/**
 * Every good sample of every format, made bad in each way that files go bad. What must be refused is refused; what a
 * layout without control totals cannot know is read as the naive reader reads it: never a trace, never a silently
 * different total.
 */
class BadFilesTests {
    private final Map<String, NaiveReader> oracles = Oracles.all();

    @TestFactory
    Stream<DynamicTest> aFileThatEndsTooEarly() {
        return each((format, file) -> BadFile.truncated(file), this::refusedWhereTotalsAreStated);
    }

    @TestFactory
    Stream<DynamicTest> twoFilesInOne() {
        return each((format, file) -> BadFile.concatenated(file), this::refusedWhereTotalsAreStated);
    }

    @TestFactory
    Stream<DynamicTest> recordsOutOfOrder() {
        return each((format, file) -> BadFile.outOfOrder(file), id -> Where.READ_ALIKE);
    }

    @TestFactory
    Stream<DynamicTest> aTotalOffByOneCentAndACountOffByOne() {
        return each(BadFile::totalsOffByOne, id -> Where.NOT_ACCEPTED);
    }

    @TestFactory
    Stream<DynamicTest> lettersInNumbers() {
        return each(BadFile::nonDigits, id -> Where.NOT_ACCEPTED);
    }

    @TestFactory
    Stream<DynamicTest> anImpossibleDate() {
        return each(BadFile::impossibleDates, id -> Where.NOT_ACCEPTED);
    }

    @TestFactory
    Stream<DynamicTest> aWrongCheckDigit() {
        return each(BadFile::wrongCheckDigits, id -> Where.NOT_ACCEPTED);
    }

    @TestFactory
    Stream<DynamicTest> aFileInUtf16() {
        return each((format, file) -> BadFile.utf16(file), id -> Where.NOT_ACCEPTED);
    }

    @TestFactory
    Stream<DynamicTest> anEmptyFile() {
        return each((format, file) -> BadFile.empty(file), id -> Where.NOT_ACCEPTED);
    }

    /** Whoever forces the wrong format hears what does not fit, or gets what the naive reader of that format gets. */
    @TestFactory
    Stream<DynamicTest> anotherBanksFile() {
        return Samples.good().stream()
                .map(file -> DynamicTest.dynamicTest(Samples.id(file), () -> {
                    List<String> faults = new ArrayList<>();
                    for (Path other : Samples.good()) {
                        if (!Samples.id(other).equals(Samples.id(file))) {
                            BadFile bad = new BadFile("as " + other, Samples.bytes(file));
                            add(faults, fault(other, bad, Where.ELSEWHERE));
                        }
                    }
                    assertThat(faults).isEmpty();
                }));
    }

    /** What must become of a bad file. */
    private enum Where {
        NOT_ACCEPTED,
        /** Not accepted either, unless what is stated is only of payments and none of them is touched. */
        NOT_ACCEPTED_IF_PAID_DIFFERS,
        READ_ALIKE,
        /** The file of another format: only if all of it is accepted need it be read alike. */
        ELSEWHERE
    }

    private Where refusedWhereTotalsAreStated(String id) {
        NaiveReader oracle = oracles.get(id);
        List<String> stated = oracle == null ? List.of() : oracle.stated();
        if (stated.contains("paid")) {
            return Where.NOT_ACCEPTED_IF_PAID_DIFFERS;
        }
        return stated.contains("count") || stated.contains("amount") ? Where.NOT_ACCEPTED : Where.READ_ALIKE;
    }

    private Stream<DynamicTest> each(
            BiFunction<FileFormat, byte[], List<BadFile>> making, Function<String, Where> expected) {
        return Samples.good().stream()
                .map(file ->
                        DynamicTest.dynamicTest(Samples.FOLDER.relativize(file).toString(), () -> {
                            List<String> faults = new ArrayList<>();
                            for (BadFile bad : making.apply(Samples.format(file), Samples.bytes(file))) {
                                add(faults, fault(file, bad, expected.apply(Samples.id(file))));
                            }
                            assertThat(faults).isEmpty();
                        }));
    }

    private static void add(List<String> faults, String fault) {
        if (!fault.isEmpty()) {
            faults.add(fault);
        }
    }

    private String fault(Path file, BadFile bad, Where expected) {
        NaiveReader oracle = oracles.get(Samples.id(file));
        List<OracleItem> like = oracle == null ? List.of() : oracle.items(Samples.bytes(file));
        Set<String> dates = like.isEmpty() ? Set.of() : like.get(0).dates().keySet();
        Produced produced;
        try {
            produced = Produced.of(Samples.format(file), bad.bytes(), dates);
        } catch (RuntimeException e) {
            return "%s: %s".formatted(bad.how(), e);
        }
        List<OracleItem> items = oracle == null ? List.of() : oracle.items(bad.bytes());
        boolean untouched =
                expected == Where.NOT_ACCEPTED_IF_PAID_DIFFERS && paid(items).equals(paid(like));
        if (expected.name().startsWith("NOT") && !untouched && produced.accepted()) {
            return bad.how() + ": accepted";
        }
        boolean unlike = oracle == null || produced.refused() || expected == Where.ELSEWHERE && !produced.accepted();
        return unlike ? "" : difference(bad, produced, items);
    }

    private static List<OracleItem> paid(List<OracleItem> items) {
        return items.stream().filter(item -> item.outcome().equals("payment")).toList();
    }

    private static String difference(BadFile bad, Produced produced, List<OracleItem> items) {
        for (int index = 0; index < produced.items().size(); index++) {
            @Nullable OracleItem item = produced.items().get(index);
            if (item != null && (index >= items.size() || !item.equals(items.get(index)))) {
                return "%s: record %d is %s, but the table says otherwise".formatted(bad.how(), index + 1, item);
            }
        }
        return produced.items().size() == items.size() ? "" : bad.how() + ": another number of records";
    }
}
