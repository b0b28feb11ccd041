// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.money.BillingPeriod;

/** The charges that {@code compute-charges} posted, with their explanations, zero charges included. */
public interface ChargeBook {

    /**
     * The charges of one account, by member, concept (fee, tax, co-payment) and sequence; empty when there are none.
     */
    List<Charge> charges(AccountNumber account, BillingPeriod period);

    /**
     * The same for every account that was charged, after the given one (null: from the first), ordered by account. One
     * cursor, bounded memory. Close the stream.
     */
    Stream<AccountCharges> charges(BillingPeriod period, @Nullable AccountNumber after);

    /** What was charged in a period by plan and concept, ordered by both. */
    List<ChargeTotal> totals(BillingPeriod period);

    /** The households that are not charged for a period, with the reason, ordered by account. Close the stream. */
    Stream<ChargeProblem> problems(BillingPeriod period);
}
