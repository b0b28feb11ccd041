// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

/**
 * A file is refused whole, before any of it is posted: its structure, its control totals or its encoding cannot be
 * trusted. The message names the line and both sides of the disagreement; whoever knows the file's name puts it in
 * front. The same is told apart in {@link #complaint}.
 */
public final class FileRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Complaint complaint;

    private FileRefused(Complaint complaint, String message) {
        super(message);
        this.complaint = complaint;
    }

    /** A refusal that concerns one line, from 1. Its words say what was found and, after "expected", what was not. */
    public static FileRefused at(long line, String what) {
        return new FileRefused(Complaint.of(line, what), "line %d: %s".formatted(line, what));
    }

    /** A refusal of the file as such. */
    public static FileRefused whole(String what) {
        return new FileRefused(Complaint.of(0, what), what);
    }

    /** A refusal for one field of one line, with the words that say it in a sentence. */
    static FileRefused of(Complaint complaint, String what) {
        String place = complaint.line() == 0 ? "" : "line %d: ".formatted(complaint.line());
        return new FileRefused(complaint, place + what);
    }

    /** The line that is to blame, 0 when it is the file as such. */
    public long line() {
        return complaint.line();
    }

    /** Where it is, what was found and what was expected, one by one. */
    public Complaint complaint() {
        return complaint;
    }
}
