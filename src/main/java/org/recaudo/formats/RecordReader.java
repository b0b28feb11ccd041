// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

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

    /** Gives back what the reader holds open. */
    @Override
    void close();
}
