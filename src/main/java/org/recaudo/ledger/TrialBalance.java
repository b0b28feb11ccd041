// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger;

import java.util.List;
import org.recaudo.money.BillingPeriod;

/**
 * Every account of the chart for one posting period: what it held before, what was debited and credited in the period,
 * what it holds after. Balances are debit less credit, so an asset stands positive and a liability negative. Debits
 * equal credits, because each entry is both.
 */
public record TrialBalance(BillingPeriod period, List<Line> lines) {

    /** One account. */
    public record Line(LedgerAccount account, long openingMinor, long debitMinor, long creditMinor) {

        /** What the account holds at the end of the period, debit less credit. */
        public long closingMinor() {
            return Math.subtractExact(Math.addExact(openingMinor, debitMinor), creditMinor);
        }
    }

    public TrialBalance {
        lines = List.copyOf(lines);
        long debit = lines.stream().mapToLong(Line::debitMinor).reduce(0, Math::addExact);
        long credit = lines.stream().mapToLong(Line::creditMinor).reduce(0, Math::addExact);
        long opening = lines.stream().mapToLong(Line::openingMinor).reduce(0, Math::addExact);
        if (debit != credit || opening != 0) {
            throw new IllegalStateException(
                    "Period %s: debits %d, credits %d, opening balances %d; expected equal and 0"
                            .formatted(period, debit, credit, opening));
        }
    }

    /** Everything debited in the period, which is everything credited. */
    public long turnoverMinor() {
        return lines.stream().mapToLong(Line::debitMinor).reduce(0, Math::addExact);
    }
}
