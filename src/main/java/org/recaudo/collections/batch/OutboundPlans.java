// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.recaudo.collections.OutboundFile;
import org.recaudo.collections.OutboundPlan;
import org.recaudo.collections.OutboundPlanFile;
import org.recaudo.collections.OutboundValues;
import org.recaudo.formats.Formats;
import org.recaudo.formats.Purpose;
import org.recaudo.intake.Agreement;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.ConfigurationException;
import org.recaudo.runs.Fund;
import org.recaudo.runs.RunOptions;
import org.springframework.stereotype.Component;

/** The plans of outbound files by id, each read when it is first asked for. */
@Component
final class OutboundPlans {

    private final ConfigSource config;
    private final Formats formats;
    private final Fund fund;
    private final RunOptions options;
    private final Map<String, OutboundPlan> plans = new TreeMap<>();

    OutboundPlans(ConfigSource config, Formats formats, Fund fund, RunOptions options) {
        this.config = config;
        this.formats = formats;
        this.fund = fund;
        this.options = options;
    }

    /** The plan of an agreement's debit orders. */
    OutboundPlan debits(Agreement agreement) {
        return plan(agreement, "debits", agreement.debits(), Purpose.DEBIT_ORDERS);
    }

    /** The plan of an agreement's debts. */
    OutboundPlan debts(Agreement agreement) {
        return plan(agreement, "debts", agreement.debts(), Purpose.DEBTS);
    }

    /** The plan of the file that tells of another one. */
    OutboundPlan companion(OutboundPlan plan) {
        return plan(plan.companion());
    }

    /** What every file of an agreement knows: the fund, the day and the agreement's own constants. */
    OutboundValues values(Agreement.Outbound outbound) {
        OutboundValues values = OutboundValues.ofFile()
                .set("date", options.businessDate())
                .set("last-collect-date", options.businessDate())
                .set("period", options.period().first())
                .set("fund-name", fund.name())
                .set("fund-legal-name", fund.legalName())
                .set("fund-tax-id", fund.taxId())
                .set("bill-entity", fund.billEntity())
                .set("currency", fund.currency().code());
        outbound.values().forEach(values::set);
        return values;
    }

    /** What a file of debit orders knows that stands: its own day and period, also when a later run asks. */
    OutboundValues values(Agreement agreement, OutboundFile file) {
        OutboundValues values = values(Objects.requireNonNull(agreement.debits()))
                .set("date", file.businessDate())
                .set("period", file.period().first())
                .set("sequence", file.sequence());
        return DebitDraft.fileValues(values, debits(agreement), file.records(), file.totalMinor());
    }

    private OutboundPlan plan(Agreement agreement, String key, Agreement.@Nullable Outbound outbound, Purpose purpose) {
        if (outbound == null) {
            throw new ConfigurationException("networks.yml: agreement %s has no %s".formatted(agreement.id(), key));
        }
        OutboundPlan plan = plan(outbound.plan());
        if (plan.format().purpose() != purpose) {
            throw new ConfigurationException("networks.yml: agreement %s: %s names the plan %s, which is for %s"
                    .formatted(
                            agreement.id(),
                            key,
                            plan.id(),
                            plan.format().purpose().code()));
        }
        for (String value : plan.values()) {
            if (!outbound.values().containsKey(value)) {
                throw new ConfigurationException(
                        "networks.yml: agreement %s: %s.values lacks %s, which the plan %s needs"
                                .formatted(agreement.id(), key, value, plan.id()));
            }
        }
        return plan;
    }

    private OutboundPlan plan(String id) {
        return plans.computeIfAbsent(id, name -> {
            String path = "outbound/" + name + ".yml";
            if (!config.has(path)) {
                throw new ConfigurationException("There is no %s; networks.yml names that plan".formatted(path));
            }
            return OutboundPlanFile.read(config.read(path), formats);
        });
    }
}
