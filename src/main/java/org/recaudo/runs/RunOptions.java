// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recaudo.money.BillingPeriod;

/**
 * What the operator asked of this run; the same for every job in it.
 *
 * @param command name of the job, as its script is named
 * @param businessDate today, for every rule; never the clock's
 * @param inputs files and folders to read, in the order given; may be empty
 * @param format id of the format that every input file is to be read with; null lets each file tell
 * @param corrections files of decisions about payments in suspense
 * @param forcedGates reason by gate id, from {@code --force=GATE:REASON}
 * @param operator the operating-system user, for the receipt
 */
public record RunOptions(
        String command,
        BillingPeriod period,
        LocalDate businessDate,
        List<Path> inputs,
        @Nullable String format,
        List<Path> corrections,
        boolean dryRun,
        Map<String, String> forcedGates,
        String operator) {

    public RunOptions {
        inputs = List.copyOf(inputs);
        corrections = List.copyOf(corrections);
        forcedGates = Map.copyOf(forcedGates);
    }
}
