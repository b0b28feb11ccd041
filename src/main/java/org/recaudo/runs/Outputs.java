// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Where a run's files go: {@code RECAUDO_HOME/output/<period>/<job>/}. In a dry run nothing reaches the disk. */
public interface Outputs {

    OutputFolder folder(String job);

    /** RECAUDO_HOME, for what is no output of a period: the archive and the rejects. */
    Path home();

    /** Writes the content of one file. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** The folder of one job and period. Files appear whole or not at all: written aside, forced to disk, renamed. */
    interface OutputFolder {

        Path path();

        /**
         * Writes one file; a file that holds the same bytes already is left untouched, and any other means that the job
         * worked. Returns its SHA-256 in hex.
         */
        String write(String name, Content content);

        /**
         * As {@link #write}, for one of very many files: it may take its place only when {@link #manifest()} is called,
         * so that waiting for the disk goes on beside the work. No two files written so may have one name.
         */
        String writeSoon(String name, Content content);

        /** Whether a manifest is there and every file that it names has the size and hash that it states. */
        boolean complete();

        /** Writes {@code manifest.json}: every file written through this folder, by name, with bytes and SHA-256. */
        void manifest();
    }
}
