// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.recaudo.collections.Evidence;
import org.recaudo.collections.Identified;
import org.recaudo.collections.IncomingPayment;
import org.recaudo.collections.Matching;
import org.recaudo.collections.Payment;
import org.recaudo.collections.SuspenseReason;
import org.springframework.stereotype.Component;

/** Takes the payments that our reference gives to no household: by the lower rungs, or into suspense. */
@Component
final class Residue {

    private final HouseholdSearch search;

    Residue(HouseholdSearch search) {
        this.search = search;
    }

    void take(List<IncomingPayment> chunk, DeliveryAtHand hand, PaymentTaking taking) {
        Map<IncomingPayment, Matching> matchings = search.search(chunk);
        List<Identified> identified = new ArrayList<>();
        List<PaymentTaking.Waiting> waiting = new ArrayList<>();
        matchings.forEach((incoming, matching) -> {
            Evidence chosen = matching.chosen();
            if (chosen == null || chosen.rung() == null) {
                waiting.add(new PaymentTaking.Waiting(
                        hand.payment(incoming), reason(incoming, matching), matching.candidates()));
            } else {
                identified.add(
                        new Identified(hand.payment(incoming), chosen.account(), chosen.rung(), chosen.confidence()));
            }
        });
        identified.sort(Comparator.comparing(Identified::account)
                .thenComparing(payment -> payment.payment().paymentDate())
                .thenComparing(payment -> payment.payment().source().line()));
        List<Payment> unknown = taking.payments(identified);
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(
                    "%d payments were given to households that are not known".formatted(unknown.size()));
        }
        taking.suspended(waiting);
    }

    private static SuspenseReason reason(IncomingPayment payment, Matching matching) {
        if (matching.ambiguous()) {
            return SuspenseReason.AMBIGUOUS;
        }
        if (payment.account() != null) {
            return SuspenseReason.UNKNOWN_ACCOUNT;
        }
        return payment.reference().isEmpty() ? SuspenseReason.NO_REFERENCE : SuspenseReason.NOT_OUR_REFERENCE;
    }
}
