// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats.oracle;

import java.util.List;
import java.util.function.Function;

/** What a mutant changes, as the naive reader sees it; the first that holds. */
enum Change {
    COUNT,
    AMOUNT,
    DATE,
    /** Neither of them: a code that says what became of the payment. */
    CODE,
    NONE;

    static Change between(List<OracleItem> before, List<OracleItem> after) {
        if (before.size() != after.size()) {
            return COUNT;
        }
        if (differ(before, after, OracleItem::amount)) {
            return AMOUNT;
        }
        if (differ(before, after, OracleItem::dates)) {
            return DATE;
        }
        return differ(before, after, OracleItem::outcome) ? CODE : NONE;
    }

    private static boolean differ(List<OracleItem> before, List<OracleItem> after, Function<OracleItem, Object> part) {
        return !before.stream()
                .map(part)
                .toList()
                .equals(after.stream().map(part).toList());
    }
}
