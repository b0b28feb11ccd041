// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recaudo.intake.SourceRef;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.ledger.EntryKind;
import org.recaudo.ledger.LedgerEntry;
import org.recaudo.ledger.Placement;
import org.recaudo.money.BillingPeriod;

/**
 * Turns payments into ledger entries. The entries of a payment always sum to its amount.
 *
 * @param clearing account that is debited: what the network owes the fund, or the fund's bank account
 */
public record PaymentPosting(String clearing, String receivable, String memberCredit, String suspense) {

    private static final String CREDIT = "credit";
    private static final String SUSPENSE = "suspense";

    private record Part(String name, String credited, long amountMinor) {}

    /** One entry per item settled, and one for the credit kept, if any. */
    public List<LedgerEntry> entries(Allocation allocation) {
        Payment payment = allocation.payment();
        AccountNumber account = allocation.account();
        List<LedgerEntry> entries = new ArrayList<>();
        for (Placement.Part part : allocation.placement().parts()) {
            BillingPeriod item = part.item().period();
            entries.add(entry(payment, new Part(item.toString(), receivable, part.amountMinor()), account, item));
        }
        long creditMinor = allocation.placement().remainderMinor();
        if (creditMinor > 0) {
            entries.add(entry(payment, new Part(CREDIT, memberCredit, creditMinor), account, null));
        }
        return entries;
    }

    /** The one entry of a payment that is nobody's yet. */
    public LedgerEntry suspended(Payment payment) {
        return entry(payment, new Part(SUSPENSE, suspense, payment.amountMinor()), null, null);
    }

    /** The mirror of each of the original's entries. */
    public Reversal reversal(Payment payment, String original, List<LedgerEntry> entries) {
        List<LedgerEntry> mirrors = entries.stream()
                .map(entry -> entry.reversedBy(
                        reversalKey(payment, part(entry.naturalKey())), payment.paymentDate(), payment.source()))
                .toList();
        return new Reversal(payment, original, mirrors);
    }

    /** A reversal without an original: the network keeps money back that was never booked. */
    public Reversal unexplained(Payment payment) {
        LedgerEntry entry = new LedgerEntry(
                reversalKey(payment, SUSPENSE),
                EntryKind.REVERSAL,
                suspense,
                clearing,
                payment.amountMinor(),
                payment.paymentDate(),
                null,
                null,
                payment.source(),
                null);
        return new Reversal(payment, "", List.of(entry));
    }

    /**
     * Moves a payment from suspense to its household: the mirror of its suspense entry, which it names, then one entry
     * per item settled and one for the credit kept. They stand on the day of the correction.
     */
    public static List<LedgerEntry> corrected(
            Allocation allocation, List<LedgerEntry> entries, LedgerEntry suspense, Moved moved) {
        List<LedgerEntry> corrected = new ArrayList<>();
        String key = allocation.payment().key();
        corrected.add(suspense.reversedBy(correctionKey(key, SUSPENSE), moved.date(), moved.cause()));
        for (LedgerEntry entry : entries) {
            corrected.add(new LedgerEntry(
                    correctionKey(key, part(entry.naturalKey())),
                    EntryKind.PAYMENT,
                    suspense.debit(),
                    entry.credit(),
                    entry.amountMinor(),
                    moved.date(),
                    entry.currentAccount(),
                    entry.itemPeriod(),
                    moved.cause(),
                    null));
        }
        return corrected;
    }

    /** When and by which line of a correction file money was moved. */
    public record Moved(LocalDate date, SourceRef cause) {}

    /** Natural key of a payment's entry: {@code payment/<payment key>/<item period, credit or suspense>}. */
    public static String entryKey(String paymentKey, String part) {
        return "payment/" + paymentKey + "/" + part;
    }

    /**
     * Natural key of an entry that a correction posts: {@code correction/<payment key>/<item period, credit or
     * suspense>}.
     */
    public static String correctionKey(String paymentKey, String part) {
        return "correction/" + paymentKey + "/" + part;
    }

    /** The last part of an entry's key: the item period, {@code credit} or {@code suspense}. */
    public static String part(String entryKey) {
        return entryKey.substring(entryKey.lastIndexOf('/') + 1);
    }

    private static String reversalKey(Payment payment, String part) {
        return "reversal/" + payment.key() + "/" + part;
    }

    private LedgerEntry entry(
            Payment payment, Part part, @Nullable AccountNumber account, @Nullable BillingPeriod item) {
        return new LedgerEntry(
                entryKey(payment.key(), part.name()),
                EntryKind.PAYMENT,
                clearing,
                part.credited(),
                part.amountMinor(),
                payment.paymentDate(),
                account,
                item,
                payment.source(),
                null);
    }
}
