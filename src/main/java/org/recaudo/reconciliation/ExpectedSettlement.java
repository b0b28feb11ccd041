// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.recaudo.money.BusinessCalendar;
import org.recaudo.money.Money;

/**
 * What the payments of one network and day make the bank expect. Worked example: gross 1,000.00 at a commission of 1.20
 * % and 21 % tax on it is 12.00 commission, 2.52 tax, 985.48 net; a withholding of 0.60 % of the gross leaves 979.48.
 *
 * @param paymentDay day on which members paid
 * @param bankDate banking day on which the agreement says the money is credited
 * @param gross payments less reversals of that day; negative when more was reversed than paid
 * @param withheld one for each withholding of the agreement, in its order
 */
public record ExpectedSettlement(
        String agreement,
        LocalDate paymentDay,
        LocalDate bankDate,
        Money gross,
        Money commission,
        Money commissionTax,
        List<Withheld> withheld) {

    /** Withholdings whose every combination is tried; an agreement with more is tried with one other at a time. */
    private static final int COMBINED_MAX = 4;

    public ExpectedSettlement {
        withheld = List.copyOf(withheld);
    }

    /** Applies the agreement's terms; commission, tax and each withholding are rounded once, half up. */
    public static ExpectedSettlement of(CollectedGross collected, SettlementTerms terms, BusinessCalendar calendar) {
        Money commission = collected.gross().times(terms.commission(), RoundingMode.HALF_UP);
        Money tax = commission.times(terms.commissionTax(), RoundingMode.HALF_UP);
        LocalDate bankDate = calendar.plusBankingDays(collected.paymentDay(), terms.settleBankingDays());
        return new ExpectedSettlement(
                collected.agreement(),
                collected.paymentDay(),
                bankDate,
                collected.gross(),
                commission,
                tax,
                terms.withholdings().stream()
                        .map(withholding -> new Withheld(
                                withholding, withholding.of(collected.gross(), commission, tax), withholding.always()))
                        .toList());
    }

    /** Gross less commission, its tax and what is withheld: what the bank credits. */
    public Money net() {
        return withheld.stream().map(Withheld::money).reduce(afterCommission(), Money::minus);
    }

    /** The same with the withholdings that the agreement always has, and no other. */
    public Money agreedNet() {
        return withheld.stream().map(Withheld::agreed).reduce(afterCommission(), Money::minus);
    }

    /** What is withheld in all. */
    public Money withheldTotal() {
        return afterCommission().minus(net());
    }

    private Money afterCommission() {
        return gross.minus(commission).minus(commissionTax);
    }

    /** The same day with other withholdings taken than agreed; those that differ in the fewest first. */
    List<ExpectedSettlement> otherTaxes() {
        List<Integer> masks = new ArrayList<>();
        for (int mask = 1; mask < 1 << Math.min(withheld.size(), COMBINED_MAX); mask++) {
            masks.add(mask);
        }
        masks.sort(
                Comparator.comparing((Integer mask) -> Integer.bitCount(mask)).thenComparing(mask -> mask));
        return masks.stream().map(this::toggled).toList();
    }

    private ExpectedSettlement toggled(int mask) {
        List<Withheld> other = new ArrayList<>(withheld);
        for (int index = 0; index < other.size(); index++) {
            if ((mask >> index & 1) == 1) {
                other.set(index, other.get(index).toggled());
            }
        }
        return new ExpectedSettlement(agreement, paymentDay, bankDate, gross, commission, commissionTax, other);
    }

    /** The same money going back. */
    ExpectedSettlement negated() {
        return new ExpectedSettlement(
                agreement,
                paymentDay,
                bankDate,
                gross.negated(),
                commission.negated(),
                commissionTax.negated(),
                withheld.stream().map(Withheld::negated).toList());
    }

    /** The same day, expected at the bank on that date if that is later. */
    ExpectedSettlement notBefore(LocalDate date) {
        return date.isAfter(bankDate)
                ? new ExpectedSettlement(agreement, paymentDay, date, gross, commission, commissionTax, withheld)
                : this;
    }
}
