// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges.batch;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recaudo.charges.BillableAccount;
import org.recaudo.charges.ChargeCalculation;
import org.recaudo.charges.PriceList;
import org.recaudo.charges.jdbc.ChargeTable;
import org.recaudo.charges.jdbc.ChargeTable.PeriodSum;
import org.recaudo.money.BillingPeriod;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Computes the whole month once without writing, and holds it against the gates {@code bad-accounts} and
 * {@code anomaly}, so that a month that nobody would want is stopped before its first entry. What it counts is exactly
 * what is posted after it, because both ask the same function over the same stream.
 */
final class CheckCharges implements Tasklet {

    static final String JOB = "compute-charges";

    private final BillableAccounts accounts;
    private final ChargeTable table;
    private final PriceList prices;
    private final ChargeGates gates;

    CheckCharges(BillableAccounts accounts, ChargeTable table, PriceList prices, ChargeGates gates) {
        this.accounts = accounts;
        this.table = table;
        this.prices = prices;
        this.gates = gates;
    }

    @Override
    public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        ChargeTally tally = new ChargeTally(prices.currency());
        try (Stream<BillableAccount> pending = accounts.pending()) {
            pending.forEach(account -> tally.add(ChargeCalculation.of(account, prices)));
        }
        PeriodSum posted = table.sum(prices.period());
        if (tally.accounts() + tally.problems() > 0) {
            check(tally, posted);
        } else if (posted.accounts() > 0) {
            gates.note("%s is charged already: %d households, %s"
                    .formatted(prices.period(), posted.accounts(), posted.total()));
        } else {
            gates.note("no household has cover in %s; import the affiliate roll first".formatted(prices.period()));
        }
        return RepeatStatus.FINISHED;
    }

    /** A run that resumes is held against the gates with what an earlier one has posted. */
    private void check(ChargeTally tally, PeriodSum posted) {
        BillingPeriod period = prices.period();
        PeriodSum now = new PeriodSum(
                posted.accounts() + tally.accounts(),
                posted.charges() + tally.charges(),
                posted.total().plus(tally.total()));
        gates.checkBadAccounts(period, tally.problems(), now.accounts() + tally.problems());
        if (tally.accounts() > 0) {
            gates.checkAnomaly(period, table.sum(period.previous()), now);
        }
    }
}
