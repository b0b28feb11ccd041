// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recaudo.money.BillingPeriod;

/**
 * One presentation of an open item, and where it stands.
 *
 * @param presentation counts an item's presentations from 1
 * @param mandate version of the mandate whose account or card it debits
 * @param steps how many events it has
 * @param reason why it was rejected; null otherwise
 * @param closedOn day of its latest event; null while it waits
 */
public record PresentedOrder(
        String agreement,
        BillingPeriod item,
        int presentation,
        int mandate,
        long amountMinor,
        OrderState state,
        int steps,
        @Nullable DebitReason reason,
        @Nullable LocalDate closedOn) {

    /** Whether the money did not come, or went back. */
    public boolean cameBack() {
        return state == OrderState.REJECTED || state == OrderState.REVERSED;
    }
}
