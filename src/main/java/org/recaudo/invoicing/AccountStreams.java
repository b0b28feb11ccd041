// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.recaudo.affiliates.Household;
import org.recaudo.arrears.Arrears;
import org.recaudo.charges.AccountCharges;
import org.recaudo.ledger.AccountItems;
import org.recaudo.ledger.AccountNumber;

/**
 * Five streams, each ordered by account, that are read side by side: one bill for each account that is in any of them,
 * in constant memory.
 */
public record AccountStreams(
        Stream<Household> households,
        Stream<AccountItems> before,
        Stream<AccountItems> now,
        Stream<AccountCharges> charges,
        Stream<Arrears> arrears) {

    /** The bills in account order; closing the stream closes all five. Refuses a stream that is out of order. */
    public Stream<AccountBill> merged() {
        Iterator<AccountBill> bills = new Bills(
                new Feed<>("households", households.iterator(), Household::account),
                new Feed<>("items before", before.iterator(), AccountItems::account),
                new Feed<>("items", now.iterator(), AccountItems::account),
                new Feed<>("charges", charges.iterator(), AccountCharges::account),
                new Feed<>("arrears", arrears.iterator(), Arrears::account));
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(bills, Spliterator.ORDERED), false)
                .onClose(this::close);
    }

    private void close() {
        Stream.of(households, before, now, charges, arrears).forEach(Stream::close);
    }

    private record Bills(
            Feed<Household> households,
            Feed<AccountItems> before,
            Feed<AccountItems> now,
            Feed<AccountCharges> charges,
            Feed<Arrears> arrears)
            implements Iterator<AccountBill> {

        private List<Feed<?>> feeds() {
            return List.of(households, before, now, charges, arrears);
        }

        private @Nullable AccountNumber least() {
            AccountNumber least = null;
            for (Feed<?> feed : feeds()) {
                AccountNumber account = feed.account;
                if (account != null && (least == null || account.compareTo(least) < 0)) {
                    least = account;
                }
            }
            return least;
        }

        @Override
        public boolean hasNext() {
            return least() != null;
        }

        @Override
        public AccountBill next() {
            AccountNumber account = least();
            if (account == null) {
                throw new java.util.NoSuchElementException("All accounts are read");
            }
            Household household = households.take(account);
            AccountItems itemsBefore = before.take(account);
            AccountItems itemsNow = now.take(account);
            AccountCharges charged = charges.take(account);
            Arrears late = arrears.take(account);
            return new AccountBill(
                    account,
                    household,
                    itemsBefore == null ? 0 : itemsBefore.balanceMinor(),
                    itemsNow == null ? AccountItems.none(account) : itemsNow,
                    charged == null ? List.of() : charged.charges(),
                    late == null ? List.of() : late.items());
        }
    }

    /** One stream with its next item at hand. */
    private static final class Feed<T> {

        private final String name;
        private final Iterator<T> items;
        private final Function<T, AccountNumber> key;
        private @Nullable T next;
        private @Nullable AccountNumber account;

        private Feed(String name, Iterator<T> items, Function<T, AccountNumber> key) {
            this.name = name;
            this.items = items;
            this.key = key;
            advance();
        }

        private @Nullable T take(AccountNumber wanted) {
            if (!wanted.equals(account)) {
                return null;
            }
            T taken = next;
            advance();
            return taken;
        }

        private void advance() {
            AccountNumber last = account;
            next = items.hasNext() ? items.next() : null;
            account = next == null ? null : key.apply(next);
            if (last != null && account != null && account.compareTo(last) <= 0) {
                throw new IllegalStateException(
                        "The %s of account %s come after those of %s".formatted(name, account, last));
            }
        }
    }
}
