// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recaudo.formats.Outcome;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.ledger.LedgerEntry;

/**
 * A payment, or the reversal of one, as it was taken: what it did and why. A fact that never changes.
 *
 * @param outcome payment or reversal
 * @param account the household; null in suspense
 * @param suspenseReason why it waits in suspense; null when it does not
 * @param repeated the same bill had been paid before
 * @param late paid after the last day payable without surcharge
 * @param parts where the money is: item periods, {@code credit} or {@code suspense}; the last parts of the entries'
 *     keys
 * @param original key of the payment that a reversal takes back; null otherwise
 * @param rung how the household was found; null in suspense and for a reversal
 * @param confidence how sure that is, from 0 to 100; 0 without a rung
 * @param named what became of it, in one word
 */
public record TakenPayment(
        Payment payment,
        Outcome outcome,
        @Nullable AccountNumber account,
        PaymentResult result,
        @Nullable SuspenseReason suspenseReason,
        boolean repeated,
        boolean late,
        List<String> parts,
        @Nullable String original,
        @Nullable Rung rung,
        int confidence,
        NamedOutcome named) {

    public TakenPayment {
        parts = List.copyOf(parts);
    }

    /** A payment that was given to its household. */
    public static TakenPayment of(Allocation allocation, List<LedgerEntry> entries) {
        return new TakenPayment(
                allocation.payment(),
                Outcome.PAYMENT,
                allocation.account(),
                allocation.result(),
                null,
                allocation.repeated(),
                allocation.late(),
                parts(entries),
                null,
                allocation.identified().rung(),
                allocation.identified().confidence(),
                NamedOutcome.of(allocation));
    }

    /**
     * A payment without a home.
     *
     * @param near whether some household may have paid it: then it is unclear, and not another company's
     */
    public static TakenPayment suspended(Payment payment, SuspenseReason reason, LedgerEntry entry, boolean near) {
        return new TakenPayment(
                payment,
                Outcome.PAYMENT,
                null,
                PaymentResult.SUSPENDED,
                reason,
                false,
                false,
                parts(List.of(entry)),
                null,
                null,
                0,
                near ? NamedOutcome.UNCLEAR : NamedOutcome.of(reason));
    }

    /** A payment taken back. */
    public static TakenPayment of(Reversal reversal) {
        boolean explained = reversal.hasOriginal();
        return new TakenPayment(
                reversal.payment(),
                Outcome.REVERSAL,
                reversal.entries().get(0).currentAccount(),
                explained ? PaymentResult.REVERSED : PaymentResult.SUSPENDED,
                explained ? null : SuspenseReason.NO_ORIGINAL,
                false,
                false,
                parts(reversal.entries()),
                explained ? reversal.original() : null,
                null,
                0,
                explained ? NamedOutcome.REVERSED : NamedOutcome.NO_ORIGINAL);
    }

    private static List<String> parts(List<LedgerEntry> entries) {
        return entries.stream()
                .map(LedgerEntry::naturalKey)
                .map(PaymentPosting::part)
                .toList();
    }
}
