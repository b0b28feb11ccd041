// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.nio.file.Path;
import org.recaudo.money.BillingPeriod;

/**
 * What is to be made.
 *
 * @param affiliates about so many, in the first month
 * @param first the first of the months
 * @param periods how many months
 * @param output folder that gets a folder for each month, and the truth
 */
public record GenerateRequest(int affiliates, long seed, BillingPeriod first, int periods, Path output) {

    private static final int PERIODS_MAX = 36;

    public GenerateRequest {
        if (affiliates < 1) {
            throw new IllegalArgumentException("--affiliates=%d: expected one or more".formatted(affiliates));
        }
        if (periods < 1 || periods > PERIODS_MAX) {
            throw new IllegalArgumentException("--periods=%d: expected 1 to %d".formatted(periods, PERIODS_MAX));
        }
    }
}
