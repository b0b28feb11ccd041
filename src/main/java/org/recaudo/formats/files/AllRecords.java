// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats.files;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.RecordReader;

/** What a reader hands out together with what it only shows, in the order of the file. */
final class AllRecords extends AbstractSpliterator<FileRecord> {
    private final RecordReader reader;
    private final Deque<FileRecord> ready = new ArrayDeque<>();
    private boolean ended;

    private AllRecords(RecordReader reader) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.reader = reader;
        reader.watch(ready::add);
    }

    static Stream<FileRecord> of(RecordReader reader) {
        return StreamSupport.stream(new AllRecords(reader), false).onClose(reader::close);
    }

    @Override
    public boolean tryAdvance(Consumer<? super FileRecord> action) {
        while (ready.isEmpty() && !ended) {
            FileRecord record = reader.next();
            ended = record == null;
            if (record != null) {
                ready.add(record);
            }
        }
        @Nullable FileRecord next = ready.poll();
        if (next == null) {
            return false;
        }
        action.accept(next);
        return true;
    }
}
