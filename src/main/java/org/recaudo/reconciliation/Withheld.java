// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import org.recaudo.intake.Withholding;
import org.recaudo.money.Money;

/**
 * What one tax keeps back of one payment day, as agreed and as the bank's credit shows.
 *
 * @param amount what the tax is when it is kept back
 * @param taken whether the credit is without it
 */
public record Withheld(Withholding tax, Money amount, boolean taken) {

    /** What is missing in the bank's credit for this tax. */
    public Money money() {
        return taken ? amount : Money.zero(amount.currency());
    }

    /** What the agreement says is missing for it. */
    public Money agreed() {
        return tax.always() ? amount : Money.zero(amount.currency());
    }

    Withheld toggled() {
        return new Withheld(tax, amount, !taken);
    }

    Withheld negated() {
        return new Withheld(tax, amount.negated(), taken);
    }
}
