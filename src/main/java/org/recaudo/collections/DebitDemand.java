// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recaudo.ledger.AccountItems;
import org.recaudo.ledger.OutstandingItem;
import org.recaudo.ledger.PaymentReference;
import org.recaudo.money.BusinessCalendar;

/**
 * An open item that is to be presented for direct debit, and why just so: it never was, or its last presentation is
 * closed and the rules let it be tried again. What a household is asked for in all never exceeds what it owes, less its
 * credit and less what other orders are still out for.
 */
public record DebitDemand(OutstandingItem item, int presentation, long amountMinor, LocalDate collectOn) {

    /**
     * Where a household stands.
     *
     * @param orders all that were ever presented of it, under whatever agreement
     * @param renewedOn the day of the latest start, change or resumption of its mandate: what was closed until then
     *     does not count any more
     */
    public record Case(AccountItems account, List<PresentedOrder> orders, LocalDate renewedOn) {

        public Case {
            orders = List.copyOf(orders);
        }
    }

    /** What the day brings: rules, calendar and today. */
    public record Day(DebitRules rules, BusinessCalendar calendar, LocalDate today) {

        /** The first day on which a payer can be debited of what is presented today. */
        LocalDate earliest() {
            return calendar.plusBankingDays(today, rules.collectBankingDays());
        }
    }

    /** The reference under which the network answers. */
    public PaymentReference reference(AccountItems account) {
        PaymentReference printed = item.reference();
        return printed == null ? new PaymentReference(account.account(), item.period()) : printed;
    }

    /** The demands of one household, oldest due first. */
    public static List<DebitDemand> of(Case household, Day day) {
        long pendingMinor = household.orders().stream()
                .filter(order -> order.state().isPending())
                .mapToLong(PresentedOrder::amountMinor)
                .reduce(0, Math::addExact);
        long leftMinor = Math.subtractExact(household.account().balanceMinor(), pendingMinor);
        List<DebitDemand> demands = new ArrayList<>();
        for (OutstandingItem item : household.account().items()) {
            long amountMinor = Math.min(item.outstandingMinor(), leftMinor);
            Optional<LocalDate> collectOn = amountMinor > 0 ? collectOn(item, household, day) : Optional.empty();
            if (collectOn.isPresent()) {
                demands.add(new DebitDemand(item, last(item, household) + 1, amountMinor, collectOn.get()));
                leftMinor -= amountMinor;
            }
        }
        return demands;
    }

    /** The day on which it is to be collected, if it may be presented today. */
    private static Optional<LocalDate> collectOn(OutstandingItem item, Case household, Day day) {
        List<PresentedOrder> orders = of(item, household);
        if (orders.stream().anyMatch(order -> order.state().isPending())
                || day.today().isBefore(item.period().day(day.rules().firstDay()))) {
            return Optional.empty();
        }
        LocalDate earliest = day.earliest();
        List<PresentedOrder> returns = returns(orders, household.renewedOn());
        if (!returns.isEmpty()) {
            DebitRules.Follow follow = follow(returns.get(returns.size() - 1), day.rules());
            LocalDate closedOn =
                    Objects.requireNonNull(returns.get(returns.size() - 1).closedOn());
            boolean spent = !follow.again() || returns.size() >= day.rules().tries();
            boolean tooEarly = earliest.isBefore(follow.nextDay(closedOn, day.calendar()));
            return spent || tooEarly ? Optional.empty() : Optional.of(earliest);
        }
        LocalDate due = item.dueDate().isAfter(earliest) ? item.dueDate() : earliest;
        return Optional.of(day.calendar().plusBankingDays(due, 0));
    }

    /** The presentations that came back since one was collected, or since the mandate was renewed. */
    private static List<PresentedOrder> returns(List<PresentedOrder> orders, LocalDate renewedOn) {
        List<PresentedOrder> returns = new ArrayList<>();
        for (PresentedOrder order : orders) {
            if (!order.cameBack()) {
                returns.clear();
            } else if (isAfter(order.closedOn(), renewedOn)) {
                returns.add(order);
            }
        }
        return returns;
    }

    private static DebitRules.Follow follow(PresentedOrder order, DebitRules rules) {
        DebitReason reason = order.reason();
        return reason == null ? rules.afterReversal() : rules.after(reason);
    }

    private static List<PresentedOrder> of(OutstandingItem item, Case household) {
        return household.orders().stream()
                .filter(order -> order.item().equals(item.period()))
                .sorted(Comparator.comparingInt(PresentedOrder::presentation))
                .toList();
    }

    private static int last(OutstandingItem item, Case household) {
        return of(item, household).stream()
                .mapToInt(PresentedOrder::presentation)
                .max()
                .orElse(0);
    }

    private static boolean isAfter(@Nullable LocalDate closedOn, LocalDate renewedOn) {
        return closedOn != null && closedOn.isAfter(renewedOn);
    }
}
