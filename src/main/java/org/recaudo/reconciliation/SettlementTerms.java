// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.time.LocalDate;
import org.recaudo.money.BusinessCalendar;
import org.recaudo.money.Money;
import org.recaudo.money.Rate;

/**
 * What an agreement says about the network's transfers to the bank.
 *
 * @param commission the network's part of the gross amount
 * @param commissionTax the tax on that commission
 * @param settleBankingDays banking days from the payment day to the bank credit: 2 is T+2
 * @param amountTolerance how far a credit may be from the expected net and still be taken for it
 * @param dayTolerance how many banking days a credit may be late (or days early) and still be taken for it
 */
public record SettlementTerms(
        Rate commission, Rate commissionTax, int settleBankingDays, Money amountTolerance, int dayTolerance) {

    public SettlementTerms {
        if (settleBankingDays < 0 || dayTolerance < 0 || amountTolerance.isNegative()) {
            throw new IllegalArgumentException("Days to settle %d, tolerance %d days and %s: none may be negative"
                    .formatted(settleBankingDays, dayTolerance, amountTolerance));
        }
    }

    /** The day on which the network's transfer must be on the bank's statement, with the days of grace. */
    LocalDate graceEnds(LocalDate bankDate, BusinessCalendar calendar) {
        return calendar.plusBankingDays(bankDate, dayTolerance);
    }
}
