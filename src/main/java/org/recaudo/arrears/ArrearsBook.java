// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.arrears;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.money.BillingPeriod;

/**
 * The arrears that {@code compute-arrears} found for a period, as they stood at its business date; they never change.
 */
public interface ArrearsBook {

    /**
     * Every account that is in arrears, after the given one (null: from the first), ordered by account. One cursor,
     * bounded memory; accounts without anything overdue do not appear. Close the stream.
     */
    Stream<Arrears> arrears(BillingPeriod period, @Nullable AccountNumber after);

    /** One account; empty when nothing of it was overdue or the period was not computed. */
    Optional<Arrears> arrears(AccountNumber account, BillingPeriod period);

    /** The fund's arrears by age, youngest first; every bucket is there, also those of zero. */
    List<BucketTotal> buckets(BillingPeriod period);

    /** How a period's arrears were computed; empty while they are not. */
    Optional<ArrearsPeriod> period(BillingPeriod period);
}
