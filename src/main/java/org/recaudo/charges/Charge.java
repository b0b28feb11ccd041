// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges;

import java.util.Comparator;
import org.recaudo.affiliates.AffiliateNumber;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.Money;

/**
 * One amount owed by a household for one member, concept and period; immutable, and explained to the cent: an amount
 * that its own explanation does not give is refused, also when it is read back.
 *
 * <p>A charge of zero (a newborn's fee) stays in the explanation and makes no ledger entry.
 *
 * @param sequence 1 for a member's only charge of a concept in the period; further plans or services count up
 */
public record Charge(
        AccountNumber account,
        BillingPeriod period,
        AffiliateNumber affiliate,
        Concept concept,
        int sequence,
        Money amount,
        Explanation explanation) {

    /** By account, member, concept and sequence. */
    public static final Comparator<Charge> ORDER = Comparator.comparing(Charge::account)
            .thenComparing(Charge::affiliate)
            .thenComparing(Charge::concept)
            .thenComparingInt(Charge::sequence);

    public Charge {
        if (sequence < 1) {
            throw new IllegalStateException("Sequence %d of a charge of %s".formatted(sequence, account));
        }
        if (amount.isNegative()) {
            throw new IllegalStateException("A charge of %s to account %s".formatted(amount, account));
        }
        if (!explanation.amount().equals(amount)) {
            throw new IllegalStateException(
                    "A charge of %s to account %s is explained as %s".formatted(amount, account, explanation.amount()));
        }
    }

    /** What makes the charge unique: {@code charge/2026-11/00001234500/fee}, or {@code .../copayment/2}. */
    public String naturalKey() {
        String key = "charge/" + period + "/" + affiliate + "/" + concept.key();
        return sequence == 1 ? key : key + "/" + sequence;
    }
}
