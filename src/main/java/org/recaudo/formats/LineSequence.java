// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.List;

/**
 * A number that lines carry one after the other, so that a line missing, repeated or out of order is seen.
 *
 * @param field the field that holds it, in each of the kinds
 * @param kinds kinds of records that carry it
 * @param from the number of the first of them
 * @param since kind of the record at which it begins anew, that one included when it carries it; empty for the file
 */
record LineSequence(String field, List<String> kinds, long from, String since) {

    LineSequence {
        kinds = List.copyOf(kinds);
    }
}
