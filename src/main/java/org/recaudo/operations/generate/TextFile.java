// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text file written line by line in one charset with one kind of line end, whatever the machine's own are. */
final class TextFile implements Closeable {

    private static final int BUFFER_BYTES = 1 << 15;

    private final Path path;
    private final Charset charset;
    private final byte[] lineEnd;
    private final OutputStream out;
    private long lines;

    TextFile(Path path, Charset charset, String lineEnd) {
        this.path = path;
        this.charset = charset;
        this.lineEnd = lineEnd.getBytes(charset);
        try {
            Files.createDirectories(path.getParent());
            this.out = new BufferedOutputStream(Files.newOutputStream(path), BUFFER_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + path, e);
        }
    }

    void line(String text) {
        try {
            out.write(text.getBytes(charset));
            out.write(lineEnd);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write %s: is the disk full?".formatted(path), e);
        }
        lines++;
    }

    long lines() {
        return lines;
    }

    String name() {
        return path.getFileName().toString();
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write %s: is the disk full?".formatted(path), e);
        }
    }
}
