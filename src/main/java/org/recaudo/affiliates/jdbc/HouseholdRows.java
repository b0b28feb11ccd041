// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates.jdbc;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.recaudo.affiliates.Coverage;
import org.recaudo.affiliates.Household;
import org.recaudo.affiliates.RollEntry;
import org.recaudo.affiliates.Standing;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.money.BillingPeriod;

/** Gathers neighbouring rows of one household; the rows come by household and member. */
final class HouseholdRows implements Iterator<Household> {

    private final Iterator<Standing> rows;
    private final BillingPeriod period;
    private @Nullable Standing ahead;

    private HouseholdRows(Iterator<Standing> rows, BillingPeriod period) {
        this.rows = rows;
        this.period = period;
    }

    static Stream<Household> gather(Stream<Standing> rows, BillingPeriod period) {
        Spliterator<Household> households = Spliterators.spliteratorUnknownSize(
                new HouseholdRows(rows.iterator(), period), Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(households, false).onClose(rows::close);
    }

    @Override
    public boolean hasNext() {
        return ahead != null || rows.hasNext();
    }

    @Override
    public Household next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Standing row = ahead == null ? rows.next() : ahead;
        RollEntry titular = row.entry();
        AccountNumber account = titular.number().household();
        List<Coverage> members = new ArrayList<>();
        while (row != null && row.entry().number().household().equals(account)) {
            Coverage coverage = row.coverage();
            if (coverage.touches(period)) {
                members.add(coverage);
            }
            row = rows.hasNext() ? rows.next() : null;
        }
        ahead = row;
        return new Household(
                account,
                titular.identity(),
                titular.address(),
                titular.contact(),
                titular.channel(),
                titular.branch(),
                members);
    }
}
