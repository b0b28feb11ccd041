// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger;

import java.util.List;
import org.recaudo.money.BillingPeriod;

/**
 * One household's current account on a date: the items with anything outstanding, oldest due first, and the member's
 * credit.
 */
public record AccountItems(AccountNumber account, List<OutstandingItem> items, long creditMinor) {

    public AccountItems {
        items = items.stream().sorted().toList();
    }

    /** An account with nothing outstanding and no credit. */
    public static AccountItems none(AccountNumber account) {
        return new AccountItems(account, List.of(), 0);
    }

    /** The sum of all items outstanding. */
    public long outstandingMinor() {
        return items.stream().mapToLong(OutstandingItem::outstandingMinor).reduce(0, Math::addExact);
    }

    /** What the household owes in all, less its credit; negative when it is in credit. */
    public long balanceMinor() {
        return Math.subtractExact(outstandingMinor(), creditMinor);
    }

    /** The items of periods before this one. */
    public List<OutstandingItem> before(BillingPeriod period) {
        return items.stream()
                .filter(item -> item.period().compareTo(period) < 0)
                .toList();
    }

    /** Places an amount on these items, oldest due first; see {@link Placement}. */
    public Placement place(long amountMinor) {
        return Placement.oldestFirst(amountMinor, items);
    }
}
