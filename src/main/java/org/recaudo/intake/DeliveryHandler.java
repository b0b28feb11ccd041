// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake;

import org.recaudo.formats.FileRecord;

/** What a job does with one delivery. Called within the transaction that records the delivery: all of it or nothing. */
@FunctionalInterface
public interface DeliveryHandler {

    /**
     * Posts a delivery. Each record that {@code records} streams must be told to {@code log} exactly once, as accepted,
     * rejected or skipped.
     */
    void post(Delivery delivery, RecordSource records, DeliveryLog log);

    /**
     * Hears of a record that its layout rejected, which is in the log already: for a handler to which being left out of
     * a file says something. Called while the records are read.
     */
    default void rejectedByLayout(FileRecord record) {}
}
