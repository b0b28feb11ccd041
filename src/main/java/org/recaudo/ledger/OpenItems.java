// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What households owe, read from the book. "As of" counts entries whose value date is not after that date. Accounts
 * without anything outstanding and without credit do not appear.
 */
public interface OpenItems {

    /**
     * Every account after the given one (null: from the first), ordered by account, by one cursor with bounded memory.
     * It sees what is committed. Close the stream.
     */
    Stream<AccountItems> after(@Nullable AccountNumber account, LocalDate asOf);

    /**
     * These accounts only, ordered by account, and also what the caller's own transaction has posted. Meant for some
     * thousands of accounts a call.
     */
    Stream<AccountItems> of(Collection<AccountNumber> accounts, LocalDate asOf);

    /** One account; {@link AccountItems#none} when it has nothing. */
    AccountItems of(AccountNumber account, LocalDate asOf);

    /**
     * Those of the bills whose charges were all taken back, also within the caller's own transaction: an item with
     * charges, each of which is mirrored by an entry that reverses it. Some thousands a call.
     */
    Set<PaymentReference> cancelled(Collection<PaymentReference> bills);
}
