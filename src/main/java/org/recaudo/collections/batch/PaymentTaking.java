// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recaudo.collections.Allocation;
import org.recaudo.collections.Candidate;
import org.recaudo.collections.HouseholdStanding;
import org.recaudo.collections.Identified;
import org.recaudo.collections.Payment;
import org.recaudo.collections.PaymentPosting;
import org.recaudo.collections.Reversal;
import org.recaudo.collections.SuspenseReason;
import org.recaudo.collections.TakenPayment;
import org.recaudo.collections.jdbc.PaymentFacts.Standing;
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

    /**
     * Allocates payments, given in order of account, payment date and line, over what their households owe now. Answers
     * those whose account no household has; these are not posted.
     */
    List<Payment> payments(List<Identified> chunk) {
        Map<AccountNumber, List<Identified>> byAccount = new LinkedHashMap<>();
        for (Identified payment : chunk) {
            byAccount
                    .computeIfAbsent(payment.account(), account -> new ArrayList<>())
                    .add(payment);
        }
        List<Payment> unknown = new ArrayList<>();
        Map<AccountNumber, HouseholdStanding> standing = books.standing(byAccount);
        byAccount.forEach((account, payments) -> {
            HouseholdStanding household = standing.get(account);
            if (household == null) {
                payments.forEach(payment -> unknown.add(payment.payment()));
            } else {
                Allocation.inTurn(household, payments, books.terms()).forEach(this::allocated);
            }
        });
        write();
        return unknown;
    }

    /** A payment that waits in suspense, with the households that may have paid it. */
    record Waiting(Payment payment, SuspenseReason reason, List<Candidate> candidates) {}

    /** Payments that are given to no household. */
    void suspended(List<Waiting> chunk) {
        Map<String, List<Candidate>> candidates = new LinkedHashMap<>();
        for (Waiting waiting : chunk) {
            LedgerEntry entry = posting.suspended(waiting.payment());
            boolean near = !waiting.candidates().isEmpty();
            add(TakenPayment.suspended(waiting.payment(), waiting.reason(), entry, near), List.of(entry));
            if (near) {
                candidates.put(waiting.payment().key(), waiting.candidates());
            }
        }
        write();
        if (!candidates.isEmpty()) {
            books.facts().addCandidates(candidates);
        }
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

    private void allocated(Allocation allocation) {
        List<LedgerEntry> posted = posting.entries(allocation);
        add(TakenPayment.of(allocation, posted), posted);
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
                keys.addAll(original.entries());
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
        List<LedgerEntry> mirrored = original.entries().stream()
                .map(originalEntries::get)
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
