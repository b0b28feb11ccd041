// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.List;

/**
 * Part of the meaning of a network's codes: these values of this field stand for this outcome.
 *
 * @param field the field looked at; empty in the rule that takes all the rest
 * @param values its values, without surrounding blanks
 */
public record OutcomeRule(String field, List<String> values, Outcome outcome) {

    public OutcomeRule {
        values = List.copyOf(values);
    }

    boolean applies(FileRecord record) {
        return field.isEmpty() || values.contains(record.text(field));
    }
}
