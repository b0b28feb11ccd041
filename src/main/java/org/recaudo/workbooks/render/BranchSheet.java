// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.workbooks.render;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recaudo.affiliates.AffiliateRoll;
import org.recaudo.affiliates.Household;
import org.recaudo.collections.AccountCollected;
import org.recaudo.collections.PaymentBook;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.runs.sheets.SheetFormula;
import org.recaudo.runs.sheets.SheetTable;
import org.recaudo.workbooks.WorkbookWindow;

/**
 * What was collected from the households of each of the fund's branches, by the channel through which they paid. Two
 * streams in the order of accounts are read side by side, so that a million households need no memory.
 */
final class BranchSheet {

    static final int COLLECTED = 7;

    private record Key(String branch, String network, String channel) {

        static final Comparator<Key> ORDER =
                Comparator.comparing(Key::branch).thenComparing(Key::network).thenComparing(Key::channel);
    }

    private final Map<Key, NetworkSums.Sum> sums = new TreeMap<>(Key.ORDER);

    private BranchSheet() {}

    static SheetTable of(CollectionBooks books, WorkbookWindow window, SheetTexts texts) {
        BranchSheet sheet = new BranchSheet();
        sheet.read(books.payments(), books.roll(), window);
        return new SheetTable(
                texts.text("branches"),
                texts.text("branches-title", window.first(), window.last()),
                List.of(
                        texts.words("branch", 28),
                        texts.words("network", 38),
                        texts.words("channel", 10),
                        texts.count("payments"),
                        texts.money("paid"),
                        texts.count("reversals"),
                        texts.money("reversed"),
                        texts.money("collected")),
                () -> {
                    AtomicInteger row = new AtomicInteger(3);
                    return sheet.sums.entrySet().stream()
                            .map(sum ->
                                    row(sum.getKey(), sum.getValue(), row.incrementAndGet(), new Names(books, texts)));
                });
    }

    private record Names(CollectionBooks books, SheetTexts texts) {

        String branch(String code) {
            return code.isEmpty()
                    ? texts.text("no-branch")
                    : code + " " + books.branches().getOrDefault(code, "");
        }
    }

    private static List<?> row(Key key, NetworkSums.Sum sum, int row, Names names) {
        SheetTexts texts = names.texts();
        return SheetTable.row(
                names.branch(key.branch()).strip(),
                NetworkSums.name(key.network(), names.books().networks()),
                key.channel(),
                sum.payments,
                texts.amount(sum.paidMinor),
                sum.reversals,
                texts.amount(sum.reversedMinor),
                SheetFormula.number("E" + row + "-G" + row, texts.amount(sum.grossMinor())));
    }

    private void read(PaymentBook payments, AffiliateRoll roll, WorkbookWindow window) {
        try (Stream<AccountCollected> collected = payments.byAccount(window.first(), window.last());
                Stream<Household> households = roll.households(window.period(), (AccountNumber) null)) {
            Iterator<Household> branches = households.iterator();
            Household at = null;
            for (Iterator<AccountCollected> paid = collected.iterator(); paid.hasNext(); ) {
                AccountCollected next = paid.next();
                AccountNumber account = next.account();
                while (account != null && (at == null || at.account().compareTo(account) < 0) && branches.hasNext()) {
                    at = branches.next();
                }
                add(next, branch(account, at));
            }
        }
    }

    private static String branch(@Nullable AccountNumber account, @Nullable Household at) {
        return account != null && at != null && at.account().equals(account) ? at.branch() : "";
    }

    private void add(AccountCollected collected, String branch) {
        Key key = new Key(branch, collected.agreement(), collected.channel());
        NetworkSums.Sum sum = sums.computeIfAbsent(key, added -> new NetworkSums.Sum());
        sum.payments += collected.payments();
        sum.paidMinor = Math.addExact(sum.paidMinor, collected.paidMinor());
        sum.reversals += collected.reversals();
        sum.reversedMinor = Math.addExact(sum.reversedMinor, collected.reversedMinor());
    }
}
