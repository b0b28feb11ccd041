// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a plan costs, by date.
 *
 * <p>The price of a charge is fixed by the period it is for, not by the day of the run: a month billed late costs what
 * it cost then. So versions follow each other without gap or overlap, and both are refused here.
 *
 * @param id the tariff's own name, which stands on every charge
 * @param plan the plan code that it prices
 * @param versions in the order of {@code validFrom}, whatever order they came in
 */
public record Tariff(String id, String plan, List<TariffVersion> versions) {

    public Tariff {
        versions = versions.stream()
                .sorted(Comparator.comparing(TariffVersion::validFrom).thenComparing(TariffVersion::version))
                .toList();
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("tariff %s has no version".formatted(id));
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < versions.size(); i++) {
            if (!names.add(versions.get(i).version())) {
                throw new IllegalArgumentException("tariff %s has two versions named %s"
                        .formatted(id, versions.get(i).version()));
            }
            if (i > 0) {
                refuseGapOrOverlap(id, versions.get(i - 1), versions.get(i));
            }
        }
    }

    /** The version in force on a day, or null before the first and after the end of the last. */
    public @Nullable TariffVersion on(LocalDate day) {
        for (int i = versions.size() - 1; i >= 0; i--) {
            TariffVersion version = versions.get(i);
            if (!version.validFrom().isAfter(day)) {
                LocalDate end = version.validTo();
                return end == null || !end.isBefore(day) ? version : null;
            }
        }
        return null;
    }

    private static void refuseGapOrOverlap(String id, TariffVersion earlier, TariffVersion later) {
        LocalDate end = earlier.validTo();
        if (!earlier.validFrom().isBefore(later.validFrom()) || (end != null && !end.isBefore(later.validFrom()))) {
            throw new IllegalArgumentException("tariff %s: version %s overlaps version %s, which starts on %s"
                    .formatted(id, earlier.version(), later.version(), later.validFrom()));
        }
        if (end != null && end.plusDays(1).isBefore(later.validFrom())) {
            throw new IllegalArgumentException("tariff %s: no version from %s to %s"
                    .formatted(id, end.plusDays(1), later.validFrom().minusDays(1)));
        }
    }
}
