// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs.batch;

import java.util.Iterator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the items of a stream that a module's port supplies. It keeps no state between runs: the query behind the
 * stream is the "not yet done" of the step, so that a restart reads what is left.
 */
public final class StreamReader<T> implements ItemStreamReader<T> {

    private final Supplier<Stream<T>> source;
    private @Nullable Stream<T> stream;
    private @Nullable Iterator<T> items;

    public StreamReader(Supplier<Stream<T>> source) {
        this.source = source;
    }

    /** Opens the stream before the first chunk's transaction begins, so that it outlives the commits. */
    @Override
    public void open(ExecutionContext executionContext) {
        Stream<T> opened = source.get();
        stream = opened;
        items = opened.iterator();
    }

    @Override
    public @Nullable T read() {
        if (items == null) {
            throw new IllegalStateException("Read before open");
        }
        return items.hasNext() ? items.next() : null;
    }

    @Override
    public void close() {
        if (stream != null) {
            stream.close();
            stream = null;
            items = null;
        }
    }
}
