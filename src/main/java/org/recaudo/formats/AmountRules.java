// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds the amounts of each record that moves money against each other. */
final class AmountRules {
    private final List<AmountRule> rules;

    AmountRules(FileFormat format) {
        this.rules = format.flow().amounts();
    }

    /** The record, rejected when its amounts contradict each other. */
    FileRecord checked(FileRecord record) {
        if (rules.isEmpty() || record.rejection() != null || !record.outcome().movesMoney()) {
            return record;
        }
        Rejection fault = fault(record);
        return fault == null ? record : record.rejectedFor(fault);
    }

    private @Nullable Rejection fault(FileRecord record) {
        for (AmountRule rule : rules) {
            if (rule.kind().equals(record.kind()) && !rule.holds(record)) {
                return record.reject(rule.field(), FieldFault.AMOUNTS_DISAGREE, rule.expected());
            }
        }
        return null;
    }
}
