// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What reading a file found.
 *
 * @param lines physical lines, rows or entries
 * @param records body records, rejected ones included
 * @param rejected body records refused by the layout
 * @param warnings check digits that failed and were let pass
 * @param amountMinor sum of the body records' amounts in minor units
 * @param identity what identifies the delivery inside the file, empty when the layout has nothing of the kind
 * @param businessDate the date inside the file, when the layout has one
 * @param currency the currency named inside the file, when it names one
 * @param first the values of the file's first record, card numbers left out
 * @param kinds lines by kind of record, in the order of the layout's description
 * @param notes what was let pass in the file as a whole, in words
 */
public record FileTally(
        long lines,
        long records,
        long rejected,
        long warnings,
        long amountMinor,
        String identity,
        @Nullable LocalDate businessDate,
        @Nullable String currency,
        Map<String, String> first,
        Map<String, Long> kinds,
        List<String> notes) {

    public FileTally {
        notes = List.copyOf(notes);
        first = Map.copyOf(first);
        kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
    }
}
