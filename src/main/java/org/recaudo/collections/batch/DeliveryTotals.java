// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.recaudo.collections.NamedOutcome;
import org.recaudo.collections.PaymentFault;
import org.recaudo.collections.PaymentResult;
import org.recaudo.collections.Rung;
import org.recaudo.collections.TakenPayment;
import org.recaudo.formats.Outcome;
import org.recaudo.formats.RejectionReason;
import org.recaudo.ledger.LedgerEntry;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Money;
import org.recaudo.runs.JobReport;

/** Counts what one delivery did, in records and in money, and refuses to let a cent go missing. */
final class DeliveryTotals {

    /** Outcomes that have no line of their own in the receipt. */
    private static final List<NamedOutcome> TOLD = List.of(
            NamedOutcome.CANCELLED_INVOICE,
            NamedOutcome.CLOSED_ACCOUNT,
            NamedOutcome.NOT_OURS,
            NamedOutcome.UNCLEAR,
            NamedOutcome.NO_ORIGINAL,
            NamedOutcome.FUTURE_DATE,
            NamedOutcome.FOREIGN_CURRENCY);

    private final Map<PaymentResult, Long> results = new TreeMap<>();
    private final Map<NamedOutcome, Long> named = new TreeMap<>();
    private final Map<Rung, Long> rungs = new TreeMap<>();
    private long payments;
    private long reversals;
    private long paidMinor;
    private long reversedMinor;
    private long suspendedMinor;
    private long creditMinor;
    private long enteredMinor;
    private long repeated;
    private long late;
    private long refused;
    private long ignored;
    private long mandateNews;

    void add(TakenPayment taken, List<LedgerEntry> entries) {
        long amountMinor = taken.payment().amountMinor();
        if (taken.outcome() == Outcome.REVERSAL) {
            reversals++;
            reversedMinor = Math.addExact(reversedMinor, amountMinor);
        } else {
            payments++;
            paidMinor = Math.addExact(paidMinor, amountMinor);
            results.merge(taken.result(), 1L, Math::addExact);
            suspendedMinor += taken.result() == PaymentResult.SUSPENDED ? amountMinor : 0;
        }
        named.merge(taken.named(), 1L, Math::addExact);
        if (taken.rung() != null && taken.rung() != Rung.REFERENCE) {
            rungs.merge(taken.rung(), 1L, Math::addExact);
        }
        repeated += taken.repeated() ? 1 : 0;
        late += taken.late() ? 1 : 0;
        for (LedgerEntry entry : entries) {
            enteredMinor = Math.addExact(enteredMinor, entry.amountMinor());
            boolean kept =
                    taken.outcome() == Outcome.PAYMENT && entry.itemPeriod() == null && entry.currentAccount() != null;
            creditMinor += kept ? entry.amountMinor() : 0;
        }
    }

    /** A record that moves money and was not taken. */
    void rejected(RejectionReason reason) {
        if (reason == PaymentFault.FUTURE_DATE) {
            named.merge(NamedOutcome.FUTURE_DATE, 1L, Math::addExact);
        } else if (reason == PaymentFault.FOREIGN_CURRENCY) {
            named.merge(NamedOutcome.FOREIGN_CURRENCY, 1L, Math::addExact);
        }
    }

    void refused() {
        refused++;
    }

    /** A record that is accepted and moves no money: nothing to do, or news of a mandate. */
    void withoutMoney(Outcome outcome) {
        if (outcome.isMandateNews()) {
            mandateNews++;
        } else {
            ignored++;
        }
    }

    /** Every cent that the delivery moved must stand in exactly one entry. */
    void requireNothingLost(String name) {
        long movedMinor = Math.addExact(paidMinor, reversedMinor);
        if (movedMinor != enteredMinor) {
            throw new IllegalStateException(
                    "%s: payments and reversals of %d, entries of %d".formatted(name, movedMinor, enteredMinor));
        }
    }

    void report(JobReport report, CurrencyCode currency) {
        report.count("payments", payments);
        report.count("paid in full", results.getOrDefault(PaymentResult.IN_FULL, 0L));
        report.count("paid in part", results.getOrDefault(PaymentResult.IN_PART, 0L));
        report.count("credit kept", results.getOrDefault(PaymentResult.CREDIT_KEPT, 0L));
        report.count("in suspense", results.getOrDefault(PaymentResult.SUSPENDED, 0L));
        report.count("paid twice", repeated);
        report.count("paid late", late);
        report.count("reversals", reversals);
        report.count("debits rejected", refused);
        report.count("without money", ignored);
        report.count("mandate news", mandateNews);
        for (NamedOutcome outcome : TOLD) {
            count(report, outcome.words(), named.getOrDefault(outcome, 0L));
        }
        rungs.forEach((rung, number) -> count(report, "found by " + rung.code().replace('-', ' '), number));
        report.amount("paid", Money.ofMinor(paidMinor, currency));
        report.amount("reversed", Money.ofMinor(reversedMinor, currency));
        report.amount("to credit", Money.ofMinor(creditMinor, currency));
        report.amount("to suspense", Money.ofMinor(suspendedMinor, currency));
    }

    /** What happened to none is not worth a line. */
    private static void count(JobReport report, String what, long number) {
        if (number > 0) {
            report.count(what, number);
        }
    }
}
