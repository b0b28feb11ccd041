// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges.batch;

import java.util.EnumMap;
import java.util.Map;
import org.recaudo.charges.Charge;
import org.recaudo.charges.ChargeCalculation;
import org.recaudo.charges.Concept;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Money;

/** Counts calculations: what was charged by concept, and how many accounts were and were not. */
final class ChargeTally {

    private final CurrencyCode currency;
    private final Map<Concept, Long> minorByConcept = new EnumMap<>(Concept.class);
    private long accounts;
    private long problems;
    private long charges;

    ChargeTally(CurrencyCode currency) {
        this.currency = currency;
    }

    void add(ChargeCalculation calculation) {
        if (calculation.problem() != null) {
            problems++;
            return;
        }
        accounts++;
        charges += calculation.charges().size();
        for (Charge charge : calculation.charges()) {
            minorByConcept.merge(charge.concept(), charge.amount().minorUnits(), Math::addExact);
        }
    }

    long accounts() {
        return accounts;
    }

    long problems() {
        return problems;
    }

    long charges() {
        return charges;
    }

    Money total(Concept concept) {
        return Money.ofMinor(minorByConcept.getOrDefault(concept, 0L), currency);
    }

    Money total() {
        return Money.ofMinor(minorByConcept.values().stream().reduce(0L, Math::addExact), currency);
    }
}
