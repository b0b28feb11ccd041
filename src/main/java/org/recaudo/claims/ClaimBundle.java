// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims;

import java.time.LocalDate;
import java.util.List;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.CurrencyCode;

/**
 * The set of claims sent to one insurer at one time. Frozen when it is made; its files can be written again at any time
 * with the same bytes.
 *
 * @param number {@code <claim prefix>-<YYMM>-B<sequence>}
 * @param sequence position among the insurer's bundles of the period, from 1
 * @param claims in the order of their numbers
 */
public record ClaimBundle(
        String number,
        Agreement agreement,
        BillingPeriod period,
        int sequence,
        LocalDate businessDate,
        List<Claim> claims) {

    public ClaimBundle {
        claims = List.copyOf(claims);
        if (claims.isEmpty()) {
            throw new IllegalStateException("Bundle %s has no claim".formatted(number));
        }
        String insurer = agreement.id();
        for (Claim claim : claims) {
            if (!claim.insurer().equals(insurer)) {
                throw new IllegalStateException("Bundle %s of %s holds claim %s of %s"
                        .formatted(number, insurer, claim.number(), claim.insurer()));
            }
        }
    }

    /** {@code GS-2611-B01}. */
    public static String number(String prefix, BillingPeriod period, int sequence) {
        return "%s-%s-B%s".formatted(prefix, period.yearMonthDigits(), NaturalId.digits(sequence, 2));
    }

    public CurrencyCode currency() {
        return claims.get(0).currency();
    }

    public ClaimTotals totals() {
        return ClaimTotals.of(claims, currency());
    }

    /** The messages of the payload, each within the agreement's cap and of one kind. */
    public List<Lot> lots() {
        List<Lot> lots = Lot.of(claims, agreement);
        for (Lot lot : lots) {
            List<Finding> findings = ClaimRules.checkLot(lot, agreement);
            if (!findings.isEmpty()) {
                throw new IllegalStateException(findings.get(0).text());
            }
        }
        return lots;
    }
}
