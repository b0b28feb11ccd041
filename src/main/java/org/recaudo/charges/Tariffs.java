// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All tariffs of the fund, one a plan; two for the same plan are refused. */
public final class Tariffs {

    private final Map<String, Tariff> byPlan = new TreeMap<>();

    public Tariffs(List<Tariff> tariffs) {
        for (Tariff tariff : tariffs) {
            Tariff other = byPlan.putIfAbsent(tariff.plan(), tariff);
            if (other != null) {
                throw new IllegalArgumentException(
                        "tariffs %s and %s both price plan %s".formatted(other.id(), tariff.id(), tariff.plan()));
            }
        }
    }

    /** The tariff of a plan, or null when no file prices it. */
    public @Nullable Tariff ofPlan(String plan) {
        return byPlan.get(plan);
    }

    /** The version of that name of a plan's tariff, or null when the files hold it no longer. */
    public @Nullable TariffVersion version(String plan, String version) {
        Tariff tariff = byPlan.get(plan);
        return tariff == null
                ? null
                : tariff.versions().stream()
                        .filter(candidate -> candidate.version().equals(version))
                        .findFirst()
                        .orElse(null);
    }

    /** The codes of the plans that have a tariff, sorted. */
    public List<String> plans() {
        return List.copyOf(byPlan.keySet());
    }
}
