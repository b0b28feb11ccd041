// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.launch;

import java.time.LocalDate;
import java.time.YearMonth;
import org.recaudo.money.BillingPeriod;
import org.recaudo.operations.RunRequest;
import org.recaudo.runs.Fund;
import org.recaudo.runs.RunOptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Completes what the command line left out from the fund's calendar. */
@Configuration(proxyBeanMethods = false)
class RunOptionsConfiguration {

    /** What a command that is about no period gets as its period: nothing is read or written for it. */
    private static final BillingPeriod NO_PERIOD = new BillingPeriod(YearMonth.of(1, 1));

    @Bean
    RunOptions runOptions(RunRequest request, Fund fund) {
        BillingPeriod period = request.period() == null ? NO_PERIOD : request.period();
        LocalDate businessDate =
                request.businessDate() == null ? fund.calendar().issueDate(period) : request.businessDate();
        return new RunOptions(
                request.command(),
                period,
                businessDate,
                request.inputs(),
                request.format(),
                request.corrections(),
                request.dryRun(),
                request.forcedGates(),
                System.getProperty("user.name", "unknown"));
    }
}
