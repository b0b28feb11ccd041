// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges;

import org.recaudo.affiliates.AffiliateNumber;
import org.recaudo.money.Money;

/** A service that was rendered to a member and whose patient's share is not charged yet. */
public record ChargeableService(AffiliateNumber affiliate, Explanation.ServiceRef service, Money patientShare) {

    public ChargeableService {
        if (!patientShare.isPositive()) {
            throw new IllegalArgumentException("Service %s has a patient's share of %s: nothing to charge"
                    .formatted(service.serviceId(), patientShare));
        }
    }
}
