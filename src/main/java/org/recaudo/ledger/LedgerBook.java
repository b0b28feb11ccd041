// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger;

import java.util.stream.Stream;

/**
 * The one way in which any job writes the books. Everything happens in the caller's transaction; the streams are read
 * once, with bounded memory, and closed. While a stream is read the transaction's connection is busy copying: a stream
 * must not itself read or write through that transaction (gather some thousands of entries, then post them).
 */
public interface LedgerBook {

    /**
     * Posts the entries and says how many. The posting period is the month of the value date, or the earliest unsealed
     * period after it. Refuses an account that is not in the chart, a natural key that stands in the book already, and
     * a period that was sealed meanwhile; then nothing of the call stands.
     */
    long post(Stream<LedgerEntry> entries);

    /**
     * Posts those entries whose natural key is not in the book yet, and says how many those were. An entry whose key
     * stands with another content is refused: that is another fact under the same name.
     */
    long postAbsent(Stream<LedgerEntry> entries);

    /** Opens those items that are not open yet, and says how many those were. An item that stands is left as it is. */
    long open(Stream<OpenItem> items);
}
