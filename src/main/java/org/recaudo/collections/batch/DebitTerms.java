// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recaudo.collections.DebitReasons;
import org.recaudo.collections.DebitRules;
import org.recaudo.collections.DebitRulesFile;
import org.recaudo.collections.OutboundPlan;
import org.recaudo.intake.Agreement;
import org.recaudo.intake.Delivery;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.JobReport;
import org.recaudo.runs.RunOptions;
import org.recaudo.runs.RunReport;
import org.springframework.stereotype.Component;

/** What the configuration says of direct debits, read when it is first asked for, and where their answers are told. */
@Component
final class DebitTerms {

    private final ConfigSource config;
    private final OutboundPlans plans;
    private final RunOptions options;
    private final RunReport report;
    private final Map<String, DebitRules> rules = new TreeMap<>();
    private final Set<String> unknownCodes = new TreeSet<>();
    private @Nullable DebitReasons reasons;
    private @Nullable DebitRulesFile rulesFile;

    DebitTerms(ConfigSource config, OutboundPlans plans, RunOptions options, RunReport report) {
        this.config = config;
        this.plans = plans;
        this.options = options;
        this.report = report;
    }

    LocalDate today() {
        return options.businessDate();
    }

    /** Where the import of payments tells what it did to orders. */
    JobReport report() {
        return report.job(PaymentImport.JOB);
    }

    DebitRules rules(Agreement agreement) {
        DebitRulesFile file = rulesFile;
        if (file == null) {
            file = DebitRulesFile.read(config.read("direct-debits.yml"));
            rulesFile = file;
        }
        return rules.computeIfAbsent(agreement.id(), file::of);
    }

    OutboundPlan plan(Agreement agreement) {
        return plans.debits(agreement);
    }

    /** What a code means; a layout that extends another may leave its codes to the agreement's own layout. */
    DebitReasons.Meaning meaning(Delivery delivery, Agreement agreement, String code) {
        DebitReasons catalogue = reasons;
        if (catalogue == null) {
            catalogue = DebitReasons.read(config.read("debit-reasons.yml"));
            reasons = catalogue;
        }
        DebitReasons.Meaning meaning = catalogue.meaning(delivery.format().id(), code);
        return meaning.known() ? meaning : catalogue.meaning(agreement.format(), code);
    }

    /** Says once a run that a code is in no catalogue. */
    void tellUnknown(Agreement agreement, String code) {
        if (unknownCodes.add(agreement.id() + " " + code)) {
            report().note("%s: reject code '%s' is unknown and counts as technical; add it to debit-reasons.yml"
                    .formatted(agreement.id(), code));
        }
    }
}
