// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import org.recaudo.intake.Networks;
import org.recaudo.runs.Fund;
import org.recaudo.runs.Gates;
import org.recaudo.runs.Outputs;
import org.recaudo.runs.RunOptions;
import org.recaudo.runs.RunReport;
import org.springframework.stereotype.Component;

/** What this run of an export is asked for, by which plans it writes, and where it reports. */
@Component
record OutboundRun(
        RunOptions options,
        RunReport report,
        Fund fund,
        Networks networks,
        OutboundPlans plans,
        Gates gates,
        Outputs outputs) {}
