// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.batch;

import org.recaudo.runs.Fund;
import org.recaudo.runs.JobReport;
import org.recaudo.runs.RunOptions;
import org.recaudo.runs.RunReport;

/** What this run of bundle-claims is asked for, and where it reports. */
record BundlingRun(RunOptions options, RunReport reports, Fund fund) {

    JobReport report() {
        return reports.job(ClaimBundling.JOB);
    }
}
