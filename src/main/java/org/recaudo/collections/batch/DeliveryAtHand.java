// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import org.recaudo.collections.IncomingPayment;
import org.recaudo.collections.Payment;
import org.recaudo.intake.Agreement;
import org.recaudo.intake.Delivery;
import org.recaudo.intake.DeliveryLog;

/** The delivery that is being taken: whose it is, who must be told of each record, and what it came to. */
record DeliveryAtHand(Delivery delivery, Agreement agreement, DeliveryLog log, DeliveryTotals totals) {

    Payment payment(IncomingPayment incoming) {
        return incoming.payment(agreement.id(), delivery.id());
    }
}
