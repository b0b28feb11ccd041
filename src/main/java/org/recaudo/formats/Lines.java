// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The physical records of a file, kind by kind, before anyone looks at their order. */
interface Lines {

    /** The next record, or null at the end; refuses a file whose bytes make no records. */
    @Nullable
    FileRecord next(Frame frame);

    /** Lines read so far. */
    long count();

    /** What was let pass in the bytes, in words. */
    default List<String> notes() {
        return List.of();
    }
}
