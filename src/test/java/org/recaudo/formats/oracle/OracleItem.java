// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats.oracle;

import java.util.Map;
import java.util.TreeMap;

/**
 * One record as a naive reader sees it.
 *
 * @param amount minor units as a text, or {@code ?} with what cannot be read
 * @param dates days by canonical field name; empty for none, {@code ?} with what cannot be read
 * @param outcome payment, reversal, credit, debit, or none
 */
record OracleItem(String amount, Map<String, String> dates, String outcome) {
    static final String UNREADABLE = "?";

    OracleItem {
        dates = new TreeMap<>(dates);
    }

    boolean readable() {
        return !amount.startsWith(UNREADABLE) && dates.values().stream().noneMatch(date -> date.startsWith(UNREADABLE));
    }
}
