// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges.jdbc;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.recaudo.ledger.AccountNumber;

/** Gathers the neighbours of an ordered stream that belong to one account, reading no further than the next account. */
final class AccountGroups<T, G> extends AbstractSpliterator<G> {

    private final Iterator<T> rows;
    private final Function<T, AccountNumber> account;
    private final BiFunction<AccountNumber, List<T>, G> group;
    private @Nullable T next;

    private AccountGroups(
            Iterator<T> rows, Function<T, AccountNumber> account, BiFunction<AccountNumber, List<T>, G> group) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.rows = rows;
        this.account = account;
        this.group = group;
    }

    /** The groups of rows that come ordered by account; closing the result closes the rows. */
    static <T, G> Stream<G> of(
            Stream<T> rows, Function<T, AccountNumber> account, BiFunction<AccountNumber, List<T>, G> group) {
        return StreamSupport.stream(new AccountGroups<>(rows.iterator(), account, group), false)
                .onClose(rows::close);
    }

    @Override
    public boolean tryAdvance(Consumer<? super G> action) {
        T first = next != null ? next : rows.hasNext() ? rows.next() : null;
        if (first == null) {
            return false;
        }
        AccountNumber key = account.apply(first);
        List<T> members = new ArrayList<>();
        members.add(first);
        next = null;
        while (next == null && rows.hasNext()) {
            T row = rows.next();
            if (account.apply(row).equals(key)) {
                members.add(row);
            } else {
                next = row;
            }
        }
        action.accept(group.apply(key, members));
        return true;
    }
}
