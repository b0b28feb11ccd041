// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates.batch;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.recaudo.affiliates.ChannelPreference;
import org.recaudo.affiliates.RollChange;
import org.recaudo.affiliates.RollDefaults;
import org.recaudo.money.BillingPeriod;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.JobReport;
import org.recaudo.runs.RunOptions;
import org.recaudo.runs.RunReport;

/** What the imports of rolls and changes share of this run: its period, its limit, its report. */
final class RollRun {

    static final String JOB = "import-affiliate-roll";

    private final RunOptions options;
    private final ConfigSource config;
    private final RunReport report;

    RollRun(RunOptions options, ConfigSource config, RunReport report) {
        this.options = options;
        this.config = config;
        this.report = report;
    }

    BillingPeriod period() {
        return options.period();
    }

    BigDecimal lossPercentMax() {
        return config.read("recaudo.yml").node("gates").decimal("roll-loss-percent");
    }

    /** Where a titular begins of whom a change file does not say plan, branch and channel. */
    RollDefaults defaults() {
        ConfigNode node = config.read("recaudo.yml").node("affiliates");
        RollDefaults defaults = new RollDefaults(
                node.text("default-plan"),
                node.text("default-branch"),
                node.oneOf("default-channel", ChannelPreference.class));
        node.refuseUnknown();
        return defaults;
    }

    /** Letter of ISO 3166-2:AR by the two digits of SSSalud files. */
    Map<String, String> provinces() {
        Map<String, String> provinces = new TreeMap<>();
        config.csv("sssalud-provinces.csv").forEach(row -> provinces.put(row.get("code"), row.get("province")));
        return provinces;
    }

    void report(Map<RollChange, Long> changes) {
        JobReport job = report.job(JOB);
        for (RollChange change : RollChange.values()) {
            job.count(change.code().replace('-', ' '), changes.getOrDefault(change, 0L));
        }
    }
}
