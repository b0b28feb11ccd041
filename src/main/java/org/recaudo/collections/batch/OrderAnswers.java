// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recaudo.collections.DebitReason;
import org.recaudo.collections.DebitReasons.Meaning;
import org.recaudo.collections.DebitRules;
import org.recaudo.collections.Mandate;
import org.recaudo.collections.MandateEvent;
import org.recaudo.collections.OrderState;
import org.recaudo.collections.PresentedOrder;
import org.recaudo.collections.jdbc.OrderTables.Answer;
import org.recaudo.collections.jdbc.OrderTables.Event;
import org.recaudo.formats.Outcome;
import org.recaudo.intake.Agreement;
import org.recaudo.intake.Delivery;
import org.recaudo.ledger.AccountNumber;

/** Holds the answers of one delivery against the orders that wait for them, one household's at a time. */
final class OrderAnswers {

    private final Map<AccountNumber, List<PresentedOrder>> orders;
    private final MandateTaking mandates;
    private final DebitTerms terms;
    private final Delivery delivery;
    private final Agreement agreement;
    private final boolean ofWhole;
    private final List<Event> events = new ArrayList<>();

    OrderAnswers(
            Map<AccountNumber, List<PresentedOrder>> orders, MandateTaking mandates, DebitTerms terms, Sender sender) {
        this.orders = orders;
        this.mandates = mandates;
        this.terms = terms;
        this.delivery = sender.delivery();
        this.agreement = sender.agreement();
        this.ofWhole = sender.ofWhole();
    }

    /**
     * A delivery and the agreement under which it came.
     *
     * @param ofWhole whether it answers for a file or batch as a whole, which says nothing about any one payer
     */
    record Sender(Delivery delivery, Agreement agreement, boolean ofWhole) {

        Sender(Delivery delivery, Agreement agreement) {
            this(delivery, agreement, false);
        }

        Sender whole() {
            return new Sender(delivery, agreement, true);
        }
    }

    List<Event> events() {
        return events;
    }

    /** Closes the latest order of the item that the answer can close; an answer that fits none changes nothing. */
    void take(Answer answer) {
        List<PresentedOrder> own = orders.getOrDefault(answer.account(), List.of());
        PresentedOrder order = answered(answer, own);
        if (order == null) {
            terms.report().count("answers to no open order", 1);
            return;
        }
        DebitReason reason = answer.outcome() == Outcome.REJECT ? reason(answer) : null;
        OrderState state = order.state().after(answer.outcome()).orElseThrow();
        PresentedOrder closed = new PresentedOrder(
                order.agreement(),
                order.item(),
                order.presentation(),
                order.mandate(),
                order.amountMinor(),
                state,
                order.steps() + 1,
                reason,
                answer.day());
        own.set(own.indexOf(order), closed);
        events.add(new Event(
                answer.account(),
                order.item(),
                order.presentation(),
                closed.steps(),
                state,
                reason,
                answer,
                delivery.id()));
        terms.report().count("orders " + state.code(), 1);
        if (closed.cameBack()) {
            follow(answer, closed, own);
        }
    }

    /** The latest presentation of the item named; without one, the oldest item asked for with that very amount. */
    private @Nullable PresentedOrder answered(Answer answer, List<PresentedOrder> own) {
        Comparator<PresentedOrder> byItem =
                Comparator.comparing(PresentedOrder::item).reversed();
        return own.stream()
                .filter(order -> order.agreement().equals(agreement.id()))
                .filter(order -> order.state().after(answer.outcome()).isPresent())
                .filter(order -> answer.item() == null
                        ? order.amountMinor() == answer.amountMinor()
                        : order.item().equals(answer.item()))
                .max(byItem.thenComparing(PresentedOrder::presentation))
                .orElse(null);
    }

    /** A file that is wrong as a whole is our fault or the network's: no mandate suffers for it. */
    private DebitReason reason(Answer answer) {
        Meaning meaning = terms.meaning(delivery, agreement, answer.code());
        if (!meaning.known()) {
            terms.tellUnknown(agreement, answer.code());
        }
        DebitReason reason = ofWhole ? DebitReason.TECHNICAL : meaning.reason();
        terms.report().count("rejected for " + reason.code(), 1);
        return reason;
    }

    /** What the rules make of a mandate whose order came back; one that has another card by now is left alone. */
    private void follow(Answer answer, PresentedOrder closed, List<PresentedOrder> own) {
        Mandate mandate = mandates.mandate(agreement.id(), answer.account());
        if (mandate.instrumentVersion() != closed.mandate()) {
            return;
        }
        DebitRules rules = terms.rules(agreement);
        DebitReason reason = closed.reason();
        DebitRules.Follow follow = reason == null ? rules.afterReversal() : rules.after(reason);
        String why = reason == null ? "an order was taken back" : "an order was rejected: " + reason.code();
        MandateEvent.Kind kind = kind(follow.mandate());
        if (kind == null && rules.suspendAfter() > 0 && inARow(own, mandate.renewedOn()) >= rules.suspendAfter()) {
            kind = MandateEvent.Kind.SUSPEND;
            why = "%d orders in a row came back".formatted(rules.suspendAfter());
        }
        if (kind == null) {
            return;
        }
        LocalDate day = answer.day();
        MandateEvent event = new MandateEvent(kind, day, null, why, delivery.at(answer.line()));
        if (mandates.take(agreement.id(), answer.account(), event) == null) {
            terms.report().count(kind == MandateEvent.Kind.END ? "mandates ended" : "mandates suspended", 1);
        }
    }

    private static MandateEvent.@Nullable Kind kind(DebitRules.Effect effect) {
        return switch (effect) {
            case KEEP -> null;
            case SUSPEND -> MandateEvent.Kind.SUSPEND;
            case END -> MandateEvent.Kind.END;
        };
    }

    /** How many of the household's latest answered orders under this agreement came back, one after another. */
    private int inARow(List<PresentedOrder> own, LocalDate renewedOn) {
        int row = 0;
        for (PresentedOrder order : own.stream()
                .filter(candidate -> candidate.agreement().equals(agreement.id()))
                .filter(candidate ->
                        candidate.closedOn() != null && candidate.closedOn().isAfter(renewedOn))
                .sorted(Comparator.comparing(OrderAnswers::closedOn)
                        .thenComparing(PresentedOrder::item)
                        .thenComparing(PresentedOrder::presentation))
                .toList()) {
            row = order.cameBack() ? row + 1 : 0;
        }
        return row;
    }

    private static LocalDate closedOn(PresentedOrder order) {
        LocalDate closedOn = order.closedOn();
        return closedOn == null ? LocalDate.MIN : closedOn;
    }
}
