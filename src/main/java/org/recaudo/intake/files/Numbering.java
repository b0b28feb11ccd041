// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake.files;

import org.recaudo.intake.Deliveries;
import org.recaudo.intake.Delivery;
import org.springframework.stereotype.Component;

/** Tells where the numbers of an agreement's deliveries have a gap or a repeat. */
@Component
final class Numbering {
    private final Deliveries deliveries;

    Numbering(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** What is wrong with the number of a delivery that was posted; empty when nothing is, or it has none. */
    String doubt(Delivery delivery) {
        String identity = delivery.identity();
        String number = identity.substring(identity.lastIndexOf('-') + 1);
        if (!delivery.format().numbersDeliveries() || !number.matches("[0-9]{1,18}")) {
            return "";
        }
        return deliveries.around(delivery, Long.parseLong(number)).doubt();
    }
}
