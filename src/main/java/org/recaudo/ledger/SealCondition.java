// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger;

import java.util.Optional;
import org.recaudo.money.BillingPeriod;

/** Something that must be true before a period is sealed. Any module may contribute one. */
public interface SealCondition {

    /** Why the period cannot be sealed yet and what to do about it; nothing when this condition holds. */
    Optional<String> hindrance(BillingPeriod period);
}
