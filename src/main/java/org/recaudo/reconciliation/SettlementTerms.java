// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.recaudo.intake.Withholding;
import org.recaudo.money.BusinessCalendar;
import org.recaudo.money.Money;
import org.recaudo.money.Rate;

/**
 * What an agreement says about the network's transfers to the bank.
 *
 * @param commission the network's part of the gross amount
 * @param commissionTax the tax on that commission
 * @param withholdings taxes kept back on the authority's behalf
 * @param settleBankingDays banking days from the payment day to the bank credit: 2 is T+2
 * @param tolerance how far a credit may be from what is expected
 */
public record SettlementTerms(
        Rate commission,
        Rate commissionTax,
        List<Withholding> withholdings,
        int settleBankingDays,
        Tolerance tolerance) {

    /**
     * How far a credit may be from what is expected and still be taken for it.
     *
     * @param amount a difference within it is posted as commission
     * @param days how many banking days a credit may be late (or days early)
     * @param commission part of the gross by which a credit on the agreed date may be off and still be called a
     *     difference of commission; such a difference is listed, not posted
     */
    public record Tolerance(Money amount, int days, Rate commission) {

        public Tolerance {
            if (amount.isNegative() || days < 0) {
                throw new IllegalArgumentException(
                        "Tolerance of %s and %d days: neither may be negative".formatted(amount, days));
            }
        }
    }

    public SettlementTerms {
        withholdings = List.copyOf(withholdings);
        if (settleBankingDays < 0) {
            throw new IllegalArgumentException(
                    "Days to settle are %d, and cannot be negative".formatted(settleBankingDays));
        }
    }

    /** The day on which the network's transfer must be on the bank's statement, with the days of grace. */
    LocalDate graceEnds(LocalDate bankDate, BusinessCalendar calendar) {
        return calendar.plusBankingDays(bankDate, tolerance.days());
    }

    boolean inTime(LocalDate expected, LocalDate found, BusinessCalendar calendar) {
        return !found.isBefore(expected.minusDays(tolerance.days())) && !found.isAfter(graceEnds(expected, calendar));
    }

    /** How far a credit may be from what a gross makes expected and still be one with another commission. */
    Money commissionOff(Money gross) {
        Money off = gross.times(tolerance.commission(), RoundingMode.HALF_UP);
        return off.isNegative() ? off.negated() : off;
    }
}
