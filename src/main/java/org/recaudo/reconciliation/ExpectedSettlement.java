// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.math.RoundingMode;
import java.time.LocalDate;
import org.recaudo.money.BusinessCalendar;
import org.recaudo.money.Money;

/**
 * What the payments of one network and day make the bank expect. Worked example: gross 1,000.00 at a commission of 1.20
 * % and 21 % tax on it is 12.00 commission, 2.52 tax, 985.48 net.
 *
 * @param paymentDay day on which members paid
 * @param bankDate banking day on which the agreement says the money is credited
 * @param gross payments less reversals of that day; negative when more was reversed than paid
 */
public record ExpectedSettlement(
        String agreement,
        LocalDate paymentDay,
        LocalDate bankDate,
        Money gross,
        Money commission,
        Money commissionTax) {

    /** Applies the agreement's terms; commission and tax are each rounded once, half up. */
    public static ExpectedSettlement of(CollectedGross collected, SettlementTerms terms, BusinessCalendar calendar) {
        Money commission = collected.gross().times(terms.commission(), RoundingMode.HALF_UP);
        Money tax = commission.times(terms.commissionTax(), RoundingMode.HALF_UP);
        LocalDate bankDate = calendar.plusBankingDays(collected.paymentDay(), terms.settleBankingDays());
        return new ExpectedSettlement(
                collected.agreement(), collected.paymentDay(), bankDate, collected.gross(), commission, tax);
    }

    /** Gross less commission and its tax: what the bank credits. */
    public Money net() {
        return gross.minus(commission).minus(commissionTax);
    }
}
