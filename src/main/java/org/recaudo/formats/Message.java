// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** A kind of file whose records the program knows, because its syntax is no table of columns: ISO 20022, SWIFT, BAI. */
interface Message {

    /** Its kinds of records. */
    List<RecordLayout> layouts();

    /** Which of them counts, and what identifies a delivery. */
    Flow flow();

    /** Whether its files state counts, sums or balances about themselves. */
    boolean hasControlTotals();

    /**
     * Why a file that begins like this is none of these; empty when it is one, as far as its beginning tells. Words
     * that begin with "no" say that it is something else altogether.
     */
    String complaintOf(byte[] head);

    /** Reads a file; the reader closes the stream. */
    RecordReader reader(FileFormat format, InputStream in, Frame frame);

    /** Writes a file; the caller closes the stream. */
    default RowSink sink(FileFormat format, OutputStream out) {
        throw new IllegalStateException("Format %s is read, never written".formatted(format.id()));
    }
}
