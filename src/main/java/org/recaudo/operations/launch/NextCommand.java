// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.launch;

import org.recaudo.money.BillingPeriod;
import org.recaudo.operations.ExitCode;
import org.recaudo.operations.JobName;

/** What an operator types next. */
final class NextCommand {

    private NextCommand() {}

    static String after(ExitCode exit, String command, BillingPeriod period) {
        String month = "--period=" + period;
        return switch (exit) {
            case DONE ->
                command.equals(JobName.SEAL_PERIOD.text())
                        ? "jobs/run-month --period=" + period.next() + " --input=..."
                        : "jobs/recaudo status " + month;
            case FAILED, BUSY -> "jobs/%s %s ... (the same command again)".formatted(command, month);
            case REFUSED -> "jobs/%s --help".formatted(command);
            case DONE_WITH_REJECTS -> "mend what the rejects list names, then jobs/%s %s ...".formatted(command, month);
            case NOTHING_TO_DO -> "jobs/recaudo status " + month;
            case GATE_CLOSED -> "jobs/%s %s ... --force=GATE:\"why\", if it is right".formatted(command, month);
        };
    }
}
