// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges;

import java.util.Comparator;
import org.recaudo.money.Money;

/**
 * What one concept of one plan charged in a period.
 *
 * @param plan empty for co-payments, which no plan prices
 * @param count charges, zero ones included
 */
public record ChargeTotal(String plan, Concept concept, long count, Money amount) {

    /** By plan and concept. */
    public static final Comparator<ChargeTotal> ORDER =
            Comparator.comparing(ChargeTotal::plan).thenComparing(ChargeTotal::concept);
}
