// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body records of one file, in file order, holding one block of it at a time. Headers, trailers and control
 * totals are checked on the way; a breach throws {@link FileRefused}. Only when {@link #next} has answered null was the
 * whole file seen and found right.
 */
public interface RecordReader extends AutoCloseable {

    /** The next body record, right or rejected ({@link FileRecord#rejection}), or null at the end of a sound file. */
    @Nullable
    FileRecord next();

    /** Counts, sums and the identity of the delivery; final once {@link #next} has answered null. */
    FileTally tally();

    /** The totals that the file stated so far and what was found for them; long lists are cut. */
    default List<StatedTotal> totals() {
        return List.of();
    }

    /** What was odd so far and was let pass, such as a byte-order mark; long lists are cut. */
    default List<Complaint> notes() {
        return List.of();
    }

    /** Shows headers, trailers and other sound lines that {@link #next} does not hand out, before what follows them. */
    default void watch(Consumer<FileRecord> watcher) {}

    /** Gives back what the reader holds open. */
    @Override
    void close();
}
