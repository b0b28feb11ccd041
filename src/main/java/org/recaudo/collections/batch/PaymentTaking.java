// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recaudo.collections.Allocation;
import org.recaudo.collections.Identified;
import org.recaudo.collections.Payment;
import org.recaudo.collections.PaymentPosting;
import org.recaudo.collections.Reversal;
import org.recaudo.collections.SuspenseReason;
import org.recaudo.collections.TakenPayment;
import org.recaudo.collections.jdbc.PaymentFacts.Standing;
import org.recaudo.ledger.AccountItems;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.ledger.LedgerEntry;
import org.recaudo.ledger.PostedEntry;

/** Posts payments and reversals of one sender, some thousands at a time, each step over all of them at once. */
final class PaymentTaking {

    private final Books books;
    private final String sender;
    private final PaymentPosting posting;
    private final DeliveryTotals totals;
    private final List<TakenPayment> taken = new ArrayList<>();
    private final List<LedgerEntry> entries = new ArrayList<>();

    /**
     * @param sender id of the agreement or bank account
     * @param posting the accounts that its payments touch
     */
    PaymentTaking(Books books, String sender, PaymentPosting posting, DeliveryTotals totals) {
        this.books = books;
        this.sender = sender;
        this.posting = posting;
        this.totals = totals;
    }

    /** Allocates payments, given in order of account, payment date and line, over what their households owe now. */
    void payments(List<Identified> chunk) {
        Map<AccountNumber, List<Identified>> byAccount = new LinkedHashMap<>();
        for (Identified payment : chunk) {
            byAccount
                    .computeIfAbsent(payment.account(), account -> new ArrayList<>())
                    .add(payment);
        }
        allocate(byAccount);
        write();
    }

    /** Payments that name no household. */
    void unidentified(List<Payment> chunk) {
        for (Payment payment : chunk) {
            suspend(
                    payment,
                    payment.reference().isEmpty() ? SuspenseReason.NO_REFERENCE : SuspenseReason.NOT_OUR_REFERENCE);
        }
        write();
    }

    /** Takes payments back, given in order of date and line. */
    void reversals(List<Payment> chunk) {
        Set<String> references = chunk.stream().map(Payment::reference).collect(Collectors.toCollection(TreeSet::new));
        List<Standing> standing = new ArrayList<>(books.facts().standing(sender, references));
        Map<Payment, @Nullable Standing> originals = new LinkedHashMap<>();
        for (Payment payment : chunk) {
            originals.put(payment, original(payment, standing));
        }
        Map<String, LedgerEntry> originalEntries = entriesOf(originals.values());
        originals.forEach((payment, original) -> takeBack(payment, original, originalEntries));
        write();
    }

    private void allocate(Map<AccountNumber, List<Identified>> byAccount) {
        Map<AccountNumber, AccountItems> items = items(byAccount.keySet());
        Set<AccountNumber> households = books.households().among(byAccount.keySet());
        Set<String> paidBefore = books.facts()
                .standingReferences(byAccount.values().stream()
                        .flatMap(List::stream)
                        .map(identified -> identified.payment().reference())
                        .collect(Collectors.toCollection(TreeSet::new)));
        byAccount.forEach((account, payments) -> {
            AccountItems open = items.get(account);
            if (open == null && !households.contains(account)) {
                payments.forEach(payment -> suspend(payment.payment(), SuspenseReason.UNKNOWN_ACCOUNT));
                return;
            }
            AccountItems owed = open == null ? AccountItems.none(account) : open;
            Allocation.inTurn(owed, payments, paidBefore, books.fund().calendar())
                    .forEach(this::allocated);
        });
    }

    private Map<AccountNumber, AccountItems> items(Set<AccountNumber> accounts) {
        try (Stream<AccountItems> items =
                books.openItems().of(accounts, books.options().businessDate())) {
            Map<AccountNumber, AccountItems> byAccount = new TreeMap<>();
            items.forEach(item -> byAccount.put(item.account(), item));
            return byAccount;
        }
    }

    private void allocated(Allocation allocation) {
        List<LedgerEntry> posted = posting.entries(allocation);
        add(TakenPayment.of(allocation, posted), posted);
    }

    private void suspend(Payment payment, SuspenseReason reason) {
        LedgerEntry entry = posting.suspended(payment);
        add(TakenPayment.suspended(payment, reason, entry), List.of(entry));
    }

    /** The latest standing payment of the same reference and amount, not after its reversal. Taken at most once. */
    private static @Nullable Standing original(Payment reversal, List<Standing> standing) {
        for (Standing candidate : standing) {
            if (candidate.reference().equals(reversal.reference())
                    && candidate.amountMinor() == reversal.amountMinor()
                    && !candidate.paymentDate().isAfter(reversal.paymentDate())) {
                standing.remove(candidate);
                return candidate;
            }
        }
        return null;
    }

    private Map<String, LedgerEntry> entriesOf(Iterable<@Nullable Standing> originals) {
        List<String> keys = new ArrayList<>();
        for (Standing original : originals) {
            if (original != null) {
                original.parts().forEach(part -> keys.add(PaymentPosting.entryKey(original.key(), part)));
            }
        }
        try (Stream<PostedEntry> posted = books.entries().entries(keys)) {
            return posted.map(PostedEntry::entry).collect(Collectors.toMap(LedgerEntry::naturalKey, entry -> entry));
        }
    }

    private void takeBack(Payment payment, @Nullable Standing original, Map<String, LedgerEntry> originalEntries) {
        if (original == null) {
            Reversal reversal = posting.unexplained(payment);
            add(TakenPayment.of(reversal), reversal.entries());
            return;
        }
        List<LedgerEntry> mirrored = original.parts().stream()
                .map(part -> originalEntries.get(PaymentPosting.entryKey(original.key(), part)))
                .map(Objects::requireNonNull)
                .toList();
        Reversal reversal = posting.reversal(payment, original.key(), mirrored);
        add(TakenPayment.of(reversal), reversal.entries());
    }

    private void add(TakenPayment payment, List<LedgerEntry> posted) {
        taken.add(payment);
        entries.addAll(posted);
        totals.add(payment, posted);
    }

    private void write() {
        books.facts().add(taken);
        books.ledger().post(entries.stream());
        taken.clear();
        entries.clear();
    }
}
