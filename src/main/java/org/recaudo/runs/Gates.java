// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs;

/** Checks that stop a job before it posts anything, unless the operator forced them with a reason. */
public final class Gates {

    private final RunOptions options;
    private final RunReport report;
    private final GateLog log;

    public Gates(RunOptions options, RunReport report, GateLog log) {
        this.options = options;
        this.report = report;
        this.log = log;
    }

    /**
     * Passes when not breached. When breached: recorded and passed if {@code --force=gate:reason} was given, otherwise
     * refused.
     *
     * @param found what was found and what the limit is, in words for the operator
     * @throws GateClosed when breached and not forced
     */
    public void check(String job, String gate, boolean breached, String found) {
        if (!breached) {
            return;
        }
        String reason = options.forcedGates().get(gate);
        if (reason == null) {
            report.job(job).gate(new GateDecision(gate, found, false, ""));
            throw new GateClosed(gate, "%s. To go on all the same: --force=%s:\"why\"".formatted(found, gate));
        }
        GateDecision forced = new GateDecision(gate, found, true, reason);
        report.job(job).gate(forced);
        log.record(job, forced);
    }
}
