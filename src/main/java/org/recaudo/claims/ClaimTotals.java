// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims;

import java.util.List;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Money;

/**
 * The money chain of several claims: gross + tax = total = patient share + payer share.
 *
 * @param gross billed before tax
 * @param total sum of the claims' totals
 */
public record ClaimTotals(
        int claims, int lines, Money gross, Money tax, Money total, Money patientShare, Money payerShare) {

    public ClaimTotals {
        if (!gross.plus(tax).equals(total)) {
            throw new IllegalStateException("Gross %s and tax %s are not total %s".formatted(gross, tax, total));
        }
        if (!patientShare.plus(payerShare).equals(total)) {
            throw new IllegalStateException(
                    "Patient share %s and payer share %s are not total %s".formatted(patientShare, payerShare, total));
        }
    }

    public static ClaimTotals of(List<Claim> claims, CurrencyCode currency) {
        Money zero = Money.zero(currency);
        ClaimTotals totals = new ClaimTotals(0, 0, zero, zero, zero, zero, zero);
        for (Claim claim : claims) {
            totals = totals.plus(claim);
        }
        return totals;
    }

    private ClaimTotals plus(Claim claim) {
        return new ClaimTotals(
                claims + 1,
                lines + claim.lines().size(),
                gross.plus(claim.gross()),
                tax.plus(claim.tax()),
                total.plus(claim.total()),
                patientShare.plus(claim.patientShare()),
                payerShare.plus(claim.payerShare()));
    }
}
