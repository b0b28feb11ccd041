// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recaudo.ledger.AccountItems;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.ledger.OutstandingItem;
import org.recaudo.ledger.PaymentReference;
import org.recaudo.ledger.Placement;
import org.recaudo.money.BusinessCalendar;

/**
 * How one payment settles a household's open items: oldest due first, whichever bill it names, because the by-laws
 * settle the oldest debt first, or the paid bill first where a fund says so; the remainder is the member's credit.
 *
 * @param repeated the same bill was paid before, and that payment stands
 * @param late paid after the last day on which the bill could be paid without surcharge
 * @param cancelled the charges of the bill were taken back before
 * @param closed nobody of the household is covered any more
 * @param leftMinor what the household still owes afterwards
 */
public record Allocation(
        Identified identified,
        Placement placement,
        boolean repeated,
        boolean late,
        boolean cancelled,
        boolean closed,
        long leftMinor) {

    public Allocation {
        Payment payment = identified.payment();
        if (placement.amountMinor() != payment.amountMinor()) {
            throw new IllegalStateException("Placed %d of payment %s over %d"
                    .formatted(placement.amountMinor(), payment.key(), payment.amountMinor()));
        }
    }

    public Payment payment() {
        return identified.payment();
    }

    public AccountNumber account() {
        return identified.account();
    }

    /** In full, in part, or with credit kept. */
    public PaymentResult result() {
        if (placement.remainderMinor() > 0) {
            return PaymentResult.CREDIT_KEPT;
        }
        return leftMinor > 0 ? PaymentResult.IN_PART : PaymentResult.IN_FULL;
    }

    /**
     * Allocates a household's payments one after another, each over what the ones before it left open.
     *
     * @param payments in order of payment date and line, all for this household
     */
    public static List<Allocation> inTurn(
            HouseholdStanding standing, List<Identified> payments, CollectionTerms terms) {
        AccountItems account = standing.items();
        List<Allocation> allocations = new ArrayList<>(payments.size());
        List<OutstandingItem> open = account.items();
        Set<String> paid = new HashSet<>();
        for (Identified identified : payments) {
            Payment payment = identified.payment();
            PaymentReference reference =
                    PaymentReference.read(payment.reference()).orElse(null);
            Placement placement = Placement.inOrder(payment.amountMinor(), ordered(open, reference, terms.order()));
            open = left(open, placement);
            allocations.add(new Allocation(
                    identified,
                    placement,
                    reference != null && isRepeated(payment.reference(), standing, paid),
                    reference != null && isLate(payment, reference, account, terms.calendar()),
                    reference != null && standing.cancelled().contains(reference),
                    standing.closed(),
                    open.stream().mapToLong(OutstandingItem::outstandingMinor).reduce(0, Math::addExact)));
        }
        return List.copyOf(allocations);
    }

    private static boolean isRepeated(String reference, HouseholdStanding standing, Set<String> paid) {
        return !paid.add(reference) || standing.paidBefore().contains(reference);
    }

    private static List<OutstandingItem> ordered(
            List<OutstandingItem> open, @Nullable PaymentReference paid, AllocationOrder order) {
        List<OutstandingItem> oldestFirst = open.stream().sorted().toList();
        if (order == AllocationOrder.OLDEST_FIRST || paid == null) {
            return oldestFirst;
        }
        List<OutstandingItem> ordered = new ArrayList<>(open.size());
        oldestFirst.stream().filter(item -> item.period().equals(paid.period())).forEach(ordered::add);
        oldestFirst.stream()
                .filter(item -> !item.period().equals(paid.period()))
                .forEach(ordered::add);
        return ordered;
    }

    private static List<OutstandingItem> left(List<OutstandingItem> open, Placement placement) {
        List<OutstandingItem> left = new ArrayList<>(open.size());
        for (OutstandingItem item : open) {
            long placedMinor = placement.parts().stream()
                    .filter(part -> part.item().period().equals(item.period()))
                    .mapToLong(Placement.Part::amountMinor)
                    .sum();
            if (item.outstandingMinor() > placedMinor) {
                left.add(new OutstandingItem(
                        item.period(),
                        item.dueDate(),
                        item.reference(),
                        item.outstandingMinor() - placedMinor,
                        item.opening()));
            }
        }
        return left;
    }

    /** An opening balance has no other due date than its own; our own bills have the calendar's last one. */
    private static boolean isLate(
            Payment payment, PaymentReference reference, AccountItems account, BusinessCalendar calendar) {
        return account.items().stream()
                .filter(item -> item.period().equals(reference.period()))
                .filter(OutstandingItem::opening)
                .map(OutstandingItem::dueDate)
                .findFirst()
                .map(payment.paymentDate()::isAfter)
                .orElseGet(() -> payment.paymentDate().isAfter(calendar.lastDueDate(reference.period())));
    }
}
