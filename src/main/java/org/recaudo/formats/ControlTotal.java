// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A count or a sum that a file states about itself.
 *
 * @param carrier kind of the record that states it
 * @param field its field there
 * @param kinds kinds of the records that it is about
 * @param sums their fields that it adds up, each as it stands in its columns; empty when it counts the records
 * @param only which of those records
 * @param since kind of the record at which it begins anew, which itself belongs to it; empty for the whole file
 * @param zeroUnchecked whether zeros state nothing, as some banks write
 */
record ControlTotal(
        String carrier,
        String field,
        Set<String> kinds,
        List<String> sums,
        Only only,
        String since,
        boolean zeroUnchecked) {

    /**
     * Which records a total is about.
     *
     * @param outcomes codes of their outcomes; empty for all
     * @param where what must stand in a field of theirs; null when nothing must
     */
    record Only(Set<String> outcomes, @Nullable Condition where) {

        Only {
            outcomes = Set.copyOf(outcomes);
        }

        boolean takes(FileRecord record) {
            return (outcomes.isEmpty() || outcomes.contains(record.outcome().code()))
                    && (where == null || where.holds(record));
        }

        boolean takesAll() {
            return outcomes.isEmpty() && where == null;
        }
    }

    /**
     * A value that a field must have, or must not have.
     *
     * @param values the values, without surrounding blanks
     * @param wanted whether the field must have one of them, rather than none
     */
    record Condition(String field, Set<String> values, boolean wanted) {

        Condition {
            values = Set.copyOf(values);
        }

        boolean holds(FileRecord record) {
            return values.contains(record.text(field)) == wanted;
        }
    }

    ControlTotal {
        kinds = Set.copyOf(kinds);
        sums = List.copyOf(sums);
    }

    boolean counts() {
        return sums.isEmpty();
    }

    boolean ofBatch() {
        return !since.isEmpty();
    }
}
