// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake.files;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.recaudo.intake.RejectedRecord;

/**
 * Holds the rejections of one delivery on disk while it is being posted: they may be many, and the database connection
 * is busy with the facts.
 */
final class RejectionSpool implements AutoCloseable {
    private @Nullable Path file;
    private @Nullable DataOutputStream out;

    void add(RejectedRecord record) {
        try {
            DataOutputStream target = target();
            target.writeLong(record.line());
            target.writeInt(record.column());
            target.writeLong(record.amountMinor());
            for (String text : new String[] {record.field(), record.value(), record.reason(), record.expected()}) {
                target.writeUTF(text.length() > 8_000 ? text.substring(0, 8_000) : text);
            }
        } catch (IOException e) {
            throw full(e);
        }
    }

    private DataOutputStream target() throws IOException {
        DataOutputStream target = out;
        if (target == null) {
            Path fresh = Files.createTempFile("recaudo-rejects-", ".spool");
            file = fresh;
            target = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)));
            out = target;
        }
        return target;
    }

    /** What was added, in that order. Nothing may be added any more. */
    Iterator<RejectedRecord> records() {
        Path spooled = file;
        DataOutputStream target = out;
        if (spooled == null || target == null) {
            return java.util.Collections.emptyIterator();
        }
        try {
            target.close();
            return new Reading(new DataInputStream(new BufferedInputStream(Files.newInputStream(spooled))));
        } catch (IOException e) {
            throw full(e);
        }
    }

    @Override
    public void close() {
        try {
            if (out != null) {
                out.close();
            }
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw full(e);
        }
    }

    private static UncheckedIOException full(IOException e) {
        return new UncheckedIOException("Cannot keep the rejections in the temporary folder: is the disk full?", e);
    }

    private static final class Reading implements Iterator<RejectedRecord> {
        private final DataInputStream in;
        private @Nullable RejectedRecord next;

        Reading(DataInputStream in) {
            this.in = in;
            this.next = read();
        }

        private @Nullable RejectedRecord read() {
            try {
                long line = in.readLong();
                int column = in.readInt();
                long amountMinor = in.readLong();
                return new RejectedRecord(
                        line, column, in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(), amountMinor);
            } catch (EOFException e) {
                return end();
            } catch (IOException e) {
                throw full(e);
            }
        }

        private @Nullable RejectedRecord end() {
            try {
                in.close();
                return null;
            } catch (IOException e) {
                throw full(e);
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public RejectedRecord next() {
            RejectedRecord current = next;
            if (current == null) {
                throw new NoSuchElementException();
            }
            next = read();
            return current;
        }
    }
}
