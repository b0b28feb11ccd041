// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake;

/** What a job does with one delivery. Called within the transaction that records the delivery: all of it or nothing. */
@FunctionalInterface
public interface DeliveryHandler {

    /**
     * Posts a delivery. Each record that {@code records} streams must be told to {@code log} exactly once, as accepted,
     * rejected or skipped.
     */
    void post(Delivery delivery, RecordSource records, DeliveryLog log);
}
