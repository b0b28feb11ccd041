// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.time.LocalDate;

/**
 * One line of a network's file.
 *
 * @param date day on which the member paid, or the debit was tried
 * @param reference fourteen digits, as the network returns them
 * @param barcode forty-four digits of the bill
 * @param bill the bill that is paid
 * @param account household, for the numbers that a network makes of it
 * @param serial unique number of the line over all months
 */
record NetworkRecord(
        Kind kind,
        LocalDate date,
        long amountMinor,
        String reference,
        String barcode,
        PrintedBill bill,
        long account,
        long serial) {

    /** The same line under another reference. */
    NetworkRecord under(String otherReference, String otherBarcode) {
        return new NetworkRecord(kind, date, amountMinor, otherReference, otherBarcode, bill, account, serial);
    }

    /** What the line moves: positive for a payment, negative for a reversal, nothing for others. */
    long movedMinor() {
        return switch (kind) {
            case PAYMENT, DEBIT -> amountMinor;
            case REVERSAL -> -amountMinor;
            case REJECT, NOTICE -> 0;
        };
    }

    /** What the line says happened. */
    enum Kind {
        PAYMENT,
        /** A payment that the network took from the member's account. */
        DEBIT,
        REVERSAL,
        REJECT,
        /** A debt that the network shows to members: no money moves. */
        NOTICE
    }
}
