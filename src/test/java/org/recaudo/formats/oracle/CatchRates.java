// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats.oracle;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many mutants of a format changed what, and how many of those were not taken. */
final class CatchRates {
    private static final String LINE = "%-28s %8s %16s %16s %16s %16s  %s%n";

    private final Map<Change, long[]> counts = new EnumMap<>(Change.class);
    private final @Nullable NaiveReader oracle;

    CatchRates(@Nullable NaiveReader oracle) {
        this.oracle = oracle;
        for (Change change : Change.values()) {
            counts.put(change, new long[2]);
        }
    }

    void count(Change change, boolean taken) {
        long[] count = counts.get(change);
        count[0]++;
        count[1] += taken ? 0 : 1;
    }

    long mutants() {
        return counts.values().stream().mapToLong(count -> count[0]).sum();
    }

    /** The table that the closing report shows: caught of changed, by what was changed. */
    static void print(Map<String, CatchRates> rates) {
        System.err.printf(
                Locale.ROOT, LINE, "mutants caught / changed", "mutants", "count", "amount", "date", "code", "states");
        rates.forEach((id, of) -> System.err.printf(
                Locale.ROOT,
                LINE,
                id,
                of.mutants(),
                of.rate(Change.COUNT),
                of.rate(Change.AMOUNT),
                of.rate(Change.DATE),
                of.rate(Change.CODE),
                of.states()));
    }

    private String states() {
        if (oracle == null) {
            return "no oracle: never a trace";
        }
        return oracle.stated().isEmpty() ? "no control total" : String.join(", ", oracle.stated());
    }

    private String rate(Change change) {
        long[] count = counts.get(change);
        return count[0] == 0
                ? "-"
                : String.format(Locale.ROOT, "%d/%d %.1f%%", count[1], count[0], 100.0 * count[1] / count[0]);
    }
}
