// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.recaudo.collections.HouseholdStanding;
import org.recaudo.collections.Identified;
import org.recaudo.ledger.AccountItems;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.ledger.OutstandingItem;
import org.recaudo.ledger.PaymentReference;

/** Asks the books, once for all, what must be known of households before payments are given to them. */
record Standings(Books books) {

    /** What is known of each household; one that has no account of ours is left out. */
    Map<AccountNumber, HouseholdStanding> of(Map<AccountNumber, List<Identified>> byAccount) {
        Map<AccountNumber, AccountItems> owing = items(byAccount.keySet());
        Set<AccountNumber> others = new TreeSet<>(byAccount.keySet());
        others.removeAll(owing.keySet());
        Set<AccountNumber> known =
                others.isEmpty() ? Set.of() : books.households().among(others);
        Set<AccountNumber> closed = new HashSet<>(
                books.roll().closed(byAccount.keySet(), books.options().businessDate()));
        List<Identified> payments =
                byAccount.values().stream().flatMap(List::stream).toList();
        Set<String> paidBefore = books.facts()
                .standingReferences(payments.stream()
                        .map(identified -> identified.payment().reference())
                        .filter(reference -> !reference.isEmpty())
                        .toList());
        Set<PaymentReference> cancelled = books.openItems().cancelled(settledBills(payments, owing));
        Map<AccountNumber, HouseholdStanding> standing = new TreeMap<>();
        for (AccountNumber account : byAccount.keySet()) {
            AccountItems items = owing.get(account);
            if (items != null || known.contains(account)) {
                AccountItems owed = items == null ? AccountItems.none(account) : items;
                standing.put(account, new HouseholdStanding(owed, paidBefore, cancelled, closed.contains(account)));
            }
        }
        return standing;
    }

    private Map<AccountNumber, AccountItems> items(Set<AccountNumber> accounts) {
        try (Stream<AccountItems> items =
                books.openItems().of(accounts, books.options().businessDate())) {
            Map<AccountNumber, AccountItems> byAccount = new TreeMap<>();
            items.forEach(item -> byAccount.put(item.account(), item));
            return byAccount;
        }
    }

    /** The paid bills of which nothing is open: only such a one can have been cancelled. */
    private static Set<PaymentReference> settledBills(
            List<Identified> payments, Map<AccountNumber, AccountItems> owing) {
        Set<PaymentReference> settled = new HashSet<>();
        for (Identified identified : payments) {
            PaymentReference bill =
                    PaymentReference.read(identified.payment().reference()).orElse(null);
            if (bill == null) {
                continue;
            }
            AccountItems items = owing.get(bill.account());
            List<OutstandingItem> open = items == null ? List.of() : items.items();
            if (open.stream().noneMatch(item -> item.period().equals(bill.period()))) {
                settled.add(bill);
            }
        }
        return settled;
    }
}
