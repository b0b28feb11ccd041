// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recaudo.money.BillingPeriod;

/**
 * What the command line asked for, before the fund's calendar is known.
 *
 * @param command name of the job or command
 * @param period null for a command that is about no period
 * @param businessDate null for the issue day of the period
 */
public record RunRequest(
        String command,
        @Nullable BillingPeriod period,
        @Nullable LocalDate businessDate,
        List<Path> inputs,
        @Nullable String format,
        List<Path> corrections,
        boolean dryRun,
        Map<String, String> forcedGates) {

    /** A command that reads the books and asks for nothing else. */
    public static RunRequest reading(String command, @Nullable BillingPeriod period) {
        return new RunRequest(command, period, null, List.of(), null, List.of(), false, Map.of());
    }
}
