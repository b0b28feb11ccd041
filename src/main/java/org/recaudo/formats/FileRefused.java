// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

/**
 * A file is refused whole, before any of it is posted: its structure, its control totals or its encoding cannot be
 * trusted. The message names the line and both sides of the disagreement; whoever knows the file's name puts it in
 * front.
 */
public final class FileRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long line;

    private FileRefused(long line, String message) {
        super(message);
        this.line = line;
    }

    /** A refusal that concerns one line, from 1. */
    public static FileRefused at(long line, String what) {
        return new FileRefused(line, "line %d: %s".formatted(line, what));
    }

    /** A refusal of the file as such. */
    public static FileRefused whole(String what) {
        return new FileRefused(0, what);
    }

    /** The line that is to blame, 0 when it is the file as such. */
    public long line() {
        return line;
    }
}
