// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger.batch;

import java.util.List;
import org.recaudo.ledger.ChartOfAccounts;
import org.recaudo.ledger.OpeningBalance;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.Money;
import org.recaudo.runs.Fund;
import org.recaudo.runs.JobReport;
import org.recaudo.runs.RunOptions;
import org.recaudo.runs.RunReport;
import org.springframework.stereotype.Component;

/** What the import of opening balances takes from this run, and tells it. */
@Component
record OpeningRun(RunOptions options, Fund fund, ChartOfAccounts chart, RunReport report) {

    static final String JOB = "import-adjustments";

    BillingPeriod period() {
        return options.period();
    }

    void report(List<OpeningBalance> balances) {
        JobReport job = report.job(JOB);
        long credits = balances.stream().filter(OpeningBalance::isCredit).count();
        job.count("opening items", balances.size() - credits);
        job.count("opening credits", credits);
        job.amount("owed", sum(balances, false));
        job.amount("in credit", sum(balances, true));
    }

    private Money sum(List<OpeningBalance> balances, boolean credit) {
        long sumMinor = balances.stream()
                .filter(balance -> balance.isCredit() == credit)
                .mapToLong(balance -> Math.abs(balance.amountMinor()))
                .reduce(0, Math::addExact);
        return Money.ofMinor(sumMinor, fund.currency());
    }
}
