// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.recaudo.ledger.AccountItems;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.ledger.OutstandingItem;
import org.recaudo.ledger.PaymentReference;
import org.recaudo.ledger.Placement;
import org.recaudo.money.BusinessCalendar;

/**
 * How one payment settles a household's open items: oldest due first, whichever bill it names, because the by-laws
 * settle the oldest debt first; the remainder is the member's credit.
 *
 * @param repeated the same bill was paid before, and that payment stands
 * @param late paid after the last day on which the bill could be paid without surcharge
 * @param leftMinor what the household still owes afterwards
 */
public record Allocation(Identified identified, Placement placement, boolean repeated, boolean late, long leftMinor) {

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
     * @param paidBefore references that a standing payment carries already
     */
    public static List<Allocation> inTurn(
            AccountItems account, List<Identified> payments, Set<String> paidBefore, BusinessCalendar calendar) {
        List<Allocation> allocations = new ArrayList<>(payments.size());
        List<OutstandingItem> open = account.items();
        Set<String> paid = new HashSet<>(paidBefore);
        for (Identified identified : payments) {
            Payment payment = identified.payment();
            PaymentReference reference =
                    PaymentReference.read(payment.reference()).orElse(null);
            Placement placement = Placement.oldestFirst(payment.amountMinor(), open);
            open = left(open, placement);
            allocations.add(new Allocation(
                    identified,
                    placement,
                    reference != null && !paid.add(payment.reference()),
                    reference != null && isLate(payment, reference, account, calendar),
                    open.stream().mapToLong(OutstandingItem::outstandingMinor).reduce(0, Math::addExact)));
        }
        return List.copyOf(allocations);
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
