// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.util.List;
import org.recaudo.ledger.LedgerEntry;

/**
 * A payment that the network took back: the mirror of each entry of the original, or a debit to suspense when no
 * original stands.
 *
 * @param payment the reversal as reported, its amount greater than zero
 * @param original key of the payment taken back; empty when there is none
 */
public record Reversal(Payment payment, String original, List<LedgerEntry> entries) {

    public Reversal {
        entries = List.copyOf(entries);
        long mirroredMinor =
                entries.stream().mapToLong(LedgerEntry::amountMinor).reduce(0, Math::addExact);
        if (mirroredMinor != payment.amountMinor()) {
            throw new IllegalStateException("Reversal %s over %d mirrors entries over %d"
                    .formatted(payment.key(), payment.amountMinor(), mirroredMinor));
        }
    }

    public boolean hasOriginal() {
        return !original.isEmpty();
    }
}
