// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.money.BillingPeriod;

/**
 * The roll in force. What is in force of an affiliate on a date is the last version recorded among those that take
 * effect not after it; for a period, not after its last day.
 */
public interface AffiliateRoll {

    /**
     * Every household with any day of cover in the period, after the given account (null: from the first), ordered by
     * account. One cursor, bounded memory, what is committed. Close the stream.
     */
    Stream<Household> households(BillingPeriod period, @Nullable AccountNumber after);

    /** Households that have an account but no cover in the period are found here too, with no members. */
    Optional<Household> household(AccountNumber account, BillingPeriod period);

    /** The same for many accounts, ordered by account; unknown ones are left out. Some thousands a call. */
    Stream<Household> households(BillingPeriod period, Collection<AccountNumber> accounts);

    /** These affiliates with their cover, by number, as of the end of the date's month; unknown ones are left out. */
    Map<AffiliateNumber, Coverage> coverages(Collection<AffiliateNumber> affiliates, LocalDate date);

    /** Affiliates by CUIL, as of that date; unknown ones are left out. Some thousands a call. */
    Map<String, Coverage> coveragesByCuil(Collection<String> cuils, LocalDate date);

    /** Accounts of the households of whoever ever had one of these CUILs, by CUIL; unknown ones are left out. */
    Map<String, Set<AccountNumber>> accountsByCuil(Collection<String> cuils, LocalDate date);

    /**
     * Those of the accounts whose household has nobody covered on that date or later, ordered; accounts that were never
     * on the roll are not among them. Some thousands a call.
     */
    Set<AccountNumber> closed(Collection<AccountNumber> accounts, LocalDate date);

    /** How many affiliates are covered on that date. */
    long covered(LocalDate date);
}
