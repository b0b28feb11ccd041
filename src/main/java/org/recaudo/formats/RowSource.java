// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet as text, one at a time. Dates come as {@code 2026-11-05}, numbers without grouping. */
public interface RowSource extends AutoCloseable {

    /** The next row that holds anything, or null at the end. */
    @Nullable
    List<String> next();

    /** Number of the row last answered, as the sheet shows it. */
    long number();

    @Override
    void close();
}
