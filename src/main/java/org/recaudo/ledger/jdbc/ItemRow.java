// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger.jdbc;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.recaudo.ledger.AccountItems;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.ledger.OutstandingItem;

/** One sum of one account: an item with anything outstanding, credit, or both. */
record ItemRow(AccountNumber account, @Nullable OutstandingItem item, long creditMinor) {

    /** Gathers neighbouring rows of an account; the rows come in account order. */
    static Stream<AccountItems> byAccount(Stream<ItemRow> rows) {
        Spliterator<AccountItems> accounts = Spliterators.spliteratorUnknownSize(
                new Gathering(rows.iterator()), Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(accounts, false).onClose(rows::close);
    }

    private static final class Gathering implements Iterator<AccountItems> {

        private final Iterator<ItemRow> rows;
        private @Nullable ItemRow ahead;
        private @Nullable AccountItems next;

        Gathering(Iterator<ItemRow> rows) {
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            while (next == null && (ahead != null || rows.hasNext())) {
                AccountItems gathered = gather();
                next = gathered.items().isEmpty() && gathered.creditMinor() == 0 ? null : gathered;
            }
            return next != null;
        }

        @Override
        public AccountItems next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            AccountItems given = next;
            next = null;
            return given;
        }

        private AccountItems gather() {
            ItemRow row = ahead == null ? rows.next() : ahead;
            AccountNumber account = row.account();
            List<OutstandingItem> items = new ArrayList<>();
            long creditMinor = 0;
            while (row != null && row.account().equals(account)) {
                if (row.item() != null) {
                    items.add(row.item());
                }
                creditMinor = Math.addExact(creditMinor, row.creditMinor());
                row = rows.hasNext() ? rows.next() : null;
            }
            ahead = row;
            return new AccountItems(account, items, creditMinor);
        }
    }
}
