// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recaudo.money.BillingPeriod;
import org.recaudo.runs.Fund;

/**
 * What the truth needs of the fund's configuration.
 *
 * @param tariffs by plan, in the order of the configuration; versions by the day on which they begin
 * @param defaultPlan the plan of a titular whom an SSSalud change brings
 * @param networks one for each kind, in the order of the kinds
 * @param bankAccount number of the account into which the networks pay
 * @param collectionAccount number of the account into which members pay; empty where the fund has none
 */
record FundRules(
        Fund fund,
        Map<String, List<Tariff>> tariffs,
        String defaultPlan,
        LateTerms late,
        List<Network> networks,
        String bankAccount,
        String collectionAccount) {

    FundRules {
        tariffs = Collections.unmodifiableMap(new LinkedHashMap<>(tariffs));
        networks = List.copyOf(networks);
    }

    List<String> plans() {
        return List.copyOf(tariffs.keySet());
    }

    /** The price of a plan: the version in force on the first day of the period. */
    Tariff tariff(String plan, BillingPeriod period) {
        Tariff found = null;
        for (Tariff version : tariffs.getOrDefault(plan, List.of())) {
            if (!version.validFrom().isAfter(period.first())) {
                found = version;
            }
        }
        if (found == null) {
            throw new IllegalArgumentException("No tariff prices plan %s in %s".formatted(plan, period));
        }
        return found;
    }

    Network network(NetworkKind kind) {
        return networks.get(kind.ordinal());
    }
}
