// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.recaudo.collections.Allocation;
import org.recaudo.collections.Decision;
import org.recaudo.collections.HouseholdStanding;
import org.recaudo.collections.Identified;
import org.recaudo.collections.Payment;
import org.recaudo.collections.PaymentPosting;
import org.recaudo.collections.Rung;
import org.recaudo.collections.batch.CorrectionImport.Decided;
import org.recaudo.collections.jdbc.Corrections;
import org.recaudo.collections.jdbc.Corrections.Taken;
import org.recaudo.intake.Delivery;
import org.recaudo.intake.SourceRef;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.ledger.LedgerEntry;
import org.recaudo.ledger.PostedEntry;
import org.recaudo.money.Money;
import org.recaudo.runs.JobReport;
import org.recaudo.runs.RunReport;
import org.springframework.stereotype.Component;

/** Moves money from suspense to the households that persons named, and writes down every decision. */
@Component
final class CorrectionPosting {

    private static final String SUSPENSE = "suspense";

    private final Books books;
    private final Corrections corrections;
    private final JobReport report;

    CorrectionPosting(Books books, Corrections corrections, RunReport report) {
        this.books = books;
        this.corrections = corrections;
        this.report = report.job(PaymentImport.JOB);
    }

    /** A line that decides nothing. */
    void undecided() {
        report.count("corrections left open", 1);
    }

    void post(List<Decided> decided, Delivery delivery) {
        LocalDate today = books.options().businessDate();
        List<Taken> taken = new ArrayList<>();
        List<LedgerEntry> entries = new ArrayList<>();
        Map<String, Decided> byKey = new LinkedHashMap<>();
        decided.forEach(one -> byKey.put(one.correction().paymentKey(), one));
        for (Allocation allocation : allocations(decided)) {
            Decided one = Objects.requireNonNull(byKey.get(allocation.payment().key()));
            SourceRef cause = delivery.at(one.line().line());
            List<LedgerEntry> moved = entries(allocation, new PaymentPosting.Moved(today, cause));
            entries.addAll(moved);
            taken.add(new Taken(one.correction(), today, cause, parts(moved)));
        }
        for (Decided one : decided) {
            if (one.correction().decision() != Decision.ACCOUNT) {
                taken.add(new Taken(
                        one.correction(), today, delivery.at(one.line().line()), List.of()));
            }
        }
        corrections.add(taken);
        books.ledger().post(entries.stream());
        tell(taken);
    }

    /** By account, payment date and key, as payments are allocated. */
    private List<Allocation> allocations(List<Decided> decided) {
        Map<AccountNumber, List<Identified>> byAccount = new TreeMap<>();
        decided.stream()
                .sorted(Comparator.comparing(
                                (Decided one) -> one.waiting().payment().paymentDate())
                        .thenComparing(one -> one.correction().paymentKey()))
                .forEach(one -> {
                    Payment payment = one.waiting().payment();
                    AccountNumber account = one.correction().account();
                    if (account != null) {
                        byAccount
                                .computeIfAbsent(account, none -> new ArrayList<>())
                                .add(new Identified(payment, account, Rung.CORRECTION, Identified.CERTAIN));
                    }
                });
        Map<AccountNumber, HouseholdStanding> standing = books.standing(byAccount);
        List<Allocation> allocations = new ArrayList<>();
        byAccount.forEach((account, payments) -> allocations.addAll(
                Allocation.inTurn(Objects.requireNonNull(standing.get(account)), payments, books.terms())));
        return allocations;
    }

    private List<LedgerEntry> entries(Allocation allocation, PaymentPosting.Moved moved) {
        String key = PaymentPosting.entryKey(allocation.payment().key(), SUSPENSE);
        LedgerEntry suspense;
        try (Stream<PostedEntry> posted = books.entries().entries(List.of(key))) {
            suspense = posted.map(PostedEntry::entry)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No entry %s in the books".formatted(key)));
        }
        List<LedgerEntry> placed = books.posting(suspense.debit()).entries(allocation);
        return PaymentPosting.corrected(allocation, placed, suspense, moved);
    }

    private static List<String> parts(List<LedgerEntry> entries) {
        return entries.stream()
                .map(LedgerEntry::naturalKey)
                .map(PaymentPosting::part)
                .filter(part -> !part.equals(SUSPENSE))
                .toList();
    }

    private void tell(List<Taken> taken) {
        for (Taken one : taken) {
            report.count(label(one.correction().decision()), 1);
            if (one.correction().decision() == Decision.ACCOUNT) {
                report.amount(
                        "moved from suspense",
                        Money.ofMinor(
                                one.correction().amountMinor(), books.fund().currency()));
            }
        }
    }

    private static String label(Decision decision) {
        return switch (decision) {
            case ACCOUNT -> "corrections to households";
            case RETURN_TO_PAYER -> "corrections: return to payer";
            case NOT_OURS -> "corrections: not ours";
        };
    }
}
