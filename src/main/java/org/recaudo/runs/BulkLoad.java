// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs;

import java.util.function.Consumer;

/** Writes many rows at once, within the transaction of the calling step. */
public interface BulkLoad {

    /**
     * Runs a {@code COPY table (columns) FROM STDIN} statement over the rows that the source writes.
     *
     * @return how many rows went in
     */
    long copy(String copyStatement, Consumer<CopyRows> rows);
}
