// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.Set;

/**
 * A count or a sum that a file states about itself.
 *
 * @param carrier kind of the record that states it
 * @param field its field there
 * @param kinds kinds of the records that it is about
 * @param sum their field that it adds up; empty when it counts them
 * @param outcome code of the only outcome that it is about; empty for all
 * @param since kind of the record at which it begins anew, which itself belongs to it; empty for the whole file
 * @param zeroUnchecked whether zeros state nothing, as some banks write
 */
record ControlTotal(
        String carrier,
        String field,
        Set<String> kinds,
        String sum,
        String outcome,
        String since,
        boolean zeroUnchecked) {

    ControlTotal {
        kinds = Set.copyOf(kinds);
    }

    boolean counts() {
        return sum.isEmpty();
    }

    boolean ofBatch() {
        return !since.isEmpty();
    }
}
