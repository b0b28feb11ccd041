// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger;

import java.util.List;
import java.util.Optional;
import org.recaudo.money.BillingPeriod;

/**
 * Sealed periods take no entry. Seals are a frontier: sealing a period closes it and everything before it, because a
 * period earlier than the first that was billed has nothing of its own to review.
 */
public interface Seal {

    /** The latest sealed period, if any was sealed. */
    Optional<BillingPeriod> latest();

    /** Whether the period takes no entry any more. */
    default boolean isSealed(BillingPeriod period) {
        return latest().map(latest -> period.compareTo(latest) <= 0).orElse(false);
    }

    /** What speaks against sealing the period now, from every {@link SealCondition}; empty when it can be sealed. */
    List<String> hindrances(BillingPeriod period);

    /** Seals the period; refuses when it is sealed already or anything speaks against it. */
    void seal(BillingPeriod period);
}
