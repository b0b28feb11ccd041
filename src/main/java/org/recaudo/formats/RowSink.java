// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

/** Puts records that are being written into the syntax of a {@link Message}. */
@FunctionalInterface
interface RowSink {

    /** Takes the next record. */
    void write(RecordWriter.Row row);
}
