// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import org.recaudo.ledger.AccountNumber;

/**
 * A payment whose household is known, and how.
 *
 * @param confidence how sure that is, from 0 to 100
 */
public record Identified(Payment payment, AccountNumber account, Rung rung, int confidence) {

    /** As sure as anything is: our own reference, or a person's word. */
    public static final int CERTAIN = 100;

    public Identified {
        if (confidence < 0 || confidence > CERTAIN) {
            throw new IllegalArgumentException("Confidence %d is not from 0 to 100".formatted(confidence));
        }
    }

    /** A payment that names its bill by our reference. */
    public static Identified byReference(Payment payment, AccountNumber account) {
        return new Identified(payment, account, Rung.REFERENCE, CERTAIN);
    }
}
