// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import org.jspecify.annotations.Nullable;
import org.recaudo.ledger.AccountNumber;

/**
 * What one household paid through one agreement and channel.
 *
 * @param account null for what nobody owns
 */
public record AccountCollected(
        @Nullable AccountNumber account,
        String agreement,
        String channel,
        long payments,
        long paidMinor,
        long reversals,
        long reversedMinor) {}
