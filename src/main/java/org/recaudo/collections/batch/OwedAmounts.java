// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recaudo.ledger.AccountItems;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.ledger.OutstandingItem;
import org.springframework.stereotype.Component;

/**
 * Which households owed an amount, as one item or in all, when this run first asked: a sorted list in memory of eight
 * bytes an item, made by one walk over the books, and only when a payment names no household. Who is found by it must
 * be looked at again, for he may have paid since.
 */
@Component
final class OwedAmounts {

    /** An account has nine digits, which take thirty bits. */
    private static final int ACCOUNT_BITS = 30;

    private static final long ACCOUNT_MASK = (1L << ACCOUNT_BITS) - 1;

    /** The greatest amount that fits beside an account; nobody owes more. */
    private static final long AMOUNT_MAX = Long.MAX_VALUE >> ACCOUNT_BITS;

    private final Books books;
    private long @Nullable [] owed;

    OwedAmounts(Books books) {
        this.books = books;
    }

    /** The households of an amount, by account; none when there are more than so many, for then it says nothing. */
    synchronized Set<AccountNumber> owing(long amountMinor, int most) {
        Set<AccountNumber> found = new TreeSet<>();
        if (amountMinor > AMOUNT_MAX) {
            return found;
        }
        long[] sorted = owed == null ? load() : owed;
        long least = amountMinor << ACCOUNT_BITS;
        int at = Arrays.binarySearch(sorted, least);
        for (at = at < 0 ? -at - 1 : at; at < sorted.length && sorted[at] >> ACCOUNT_BITS == amountMinor; at++) {
            found.add(new AccountNumber((int) (sorted[at] & ACCOUNT_MASK)));
            if (found.size() > most) {
                return Set.of();
            }
        }
        return found;
    }

    private long[] load() {
        long[][] packed = {new long[1 << 12]};
        int[] count = new int[1];
        try (Stream<AccountItems> owing =
                books.openItems().after(null, books.options().businessDate())) {
            owing.forEach(items -> {
                for (OutstandingItem item : items.items()) {
                    add(item.outstandingMinor(), items.account(), packed, count);
                }
                add(items.outstandingMinor(), items.account(), packed, count);
            });
        }
        long[] sorted = Arrays.copyOf(packed[0], count[0]);
        Arrays.sort(sorted);
        owed = sorted;
        return sorted;
    }

    private static void add(long amountMinor, AccountNumber account, long[][] packed, int[] count) {
        if (amountMinor <= 0 || amountMinor > AMOUNT_MAX) {
            return;
        }
        if (count[0] == packed[0].length) {
            packed[0] = Arrays.copyOf(packed[0], count[0] * 2);
        }
        packed[0][count[0]++] = amountMinor << ACCOUNT_BITS | account.number();
    }
}
