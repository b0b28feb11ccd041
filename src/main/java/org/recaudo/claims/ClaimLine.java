// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.recaudo.money.Money;

/**
 * One service of a claim with its money chain: quantity x unit price x factor + tax = net, and patient share + payer
 * share = net. The record carries the amounts as they were stated, so that {@link ClaimRules} can judge a foreign
 * claim; {@link #settled()} gives the line whose chain holds.
 *
 * <p>Worked example: 2 x 106.00 x 1 + 31.80 = 243.80; patient 40.00, payer 203.80.
 *
 * @param line position in the claim, from 1
 * @param serviceId natural key of the service; no service is claimed twice
 */
public record ClaimLine(
        int line,
        String serviceId,
        LocalDate serviceDate,
        String practitioner,
        String diagnosis,
        String procedure,
        String description,
        BigDecimal quantity,
        Money unitPrice,
        BigDecimal factor,
        Money tax,
        Money net,
        Money patientShare,
        Money payerShare) {

    /** Quantity x unit price x factor, rounded half up to the minor unit once. */
    public Money gross() {
        BigDecimal product = unitPrice.amount().multiply(quantity).multiply(factor);
        return Money.of(product, unitPrice.currency(), RoundingMode.HALF_UP);
    }

    /** This line with net and payer share computed from its other amounts (BV-00251, BV-00475). */
    public ClaimLine settled() {
        Money due = gross().plus(tax);
        return new ClaimLine(
                line,
                serviceId,
                serviceDate,
                practitioner,
                diagnosis,
                procedure,
                description,
                quantity,
                unitPrice,
                factor,
                tax,
                due,
                patientShare,
                due.minus(patientShare));
    }
}
