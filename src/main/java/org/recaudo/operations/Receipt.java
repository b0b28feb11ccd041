// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recaudo.money.BillingPeriod;
import org.recaudo.runs.JobReport;

/**
 * What a run tells its operator when it ends: what went in and came out, in records and in money, what was refused and
 * why, and what to type next. The only output that carries clock times.
 *
 * @param failure why it did not end well or had nothing to do, in words for the operator; null when there is nothing to
 *     say
 * @param earlier how long the last runs of the same command took, newest first
 * @param next the command to type next
 */
public record Receipt(
        String command,
        BillingPeriod period,
        LocalDate businessDate,
        boolean dryRun,
        ExitCode exit,
        @Nullable String failure,
        List<Job> jobs,
        Instant started,
        Duration duration,
        List<Duration> earlier,
        String operator,
        String log,
        String next) {

    /** One job of the run; its exit is its own. */
    public record Job(JobReport report, ExitCode exit, Duration duration) {}

    public Receipt {
        jobs = List.copyOf(jobs);
        earlier = List.copyOf(earlier);
    }
}
