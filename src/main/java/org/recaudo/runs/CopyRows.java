// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows in PostgreSQL's COPY text format: fields in table order, each row closed by {@link #end()}. A null field
 * is a database null.
 */
public final class CopyRows {

    private static final int BUFFER_BYTES = 1 << 16;

    private final OutputStream out;
    private byte[] buffer = new byte[BUFFER_BYTES];
    private int length;
    private boolean rowStarted;
    private long rows;

    public CopyRows(OutputStream out) {
        this.out = out;
    }

    public CopyRows text(@Nullable String value) {
        if (value == null) {
            return nothing();
        }
        separate();
        for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
            switch (octet) {
                case '\\' -> escaped('\\');
                case '\t' -> escaped('t');
                case '\n' -> escaped('n');
                case '\r' -> escaped('r');
                default -> put(octet);
            }
        }
        return this;
    }

    public CopyRows number(long value) {
        return plain(Long.toString(value));
    }

    public CopyRows number(@Nullable Long value) {
        return value == null ? nothing() : number(value.longValue());
    }

    public CopyRows date(@Nullable LocalDate value) {
        return value == null ? nothing() : plain(value.toString());
    }

    public CopyRows flag(boolean value) {
        return plain(value ? "t" : "f");
    }

    public CopyRows nothing() {
        return plain("\\N");
    }

    /** Closes the row. */
    public CopyRows end() {
        put((byte) '\n');
        rowStarted = false;
        rows++;
        if (length > BUFFER_BYTES / 2) {
            flush();
        }
        return this;
    }

    public long rows() {
        return rows;
    }

    /** Hands what is buffered to the stream. */
    public void flush() {
        try {
            out.write(buffer, 0, length);
            length = 0;
        } catch (IOException e) {
            throw new UncheckedIOException("COPY was refused", e);
        }
    }

    private CopyRows plain(String ascii) {
        separate();
        for (int index = 0; index < ascii.length(); index++) {
            put((byte) ascii.charAt(index));
        }
        return this;
    }

    private void separate() {
        if (rowStarted) {
            put((byte) '\t');
        }
        rowStarted = true;
    }

    private void escaped(char letter) {
        put((byte) '\\');
        put((byte) letter);
    }

    private void put(byte octet) {
        if (length == buffer.length) {
            buffer = java.util.Arrays.copyOf(buffer, length * 2);
        }
        buffer[length++] = octet;
    }
}
