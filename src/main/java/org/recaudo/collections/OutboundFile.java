// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.time.LocalDate;
import org.recaudo.money.BillingPeriod;

/**
 * A file that the fund gives to a network: numbered without gaps within agreement and purpose, and written from what
 * was committed, so that it can be written again byte for byte.
 *
 * @param period whose run made it
 * @param content what tells two files of one day apart
 */
public record OutboundFile(
        Purpose purpose,
        String agreement,
        int sequence,
        long records,
        long totalMinor,
        LocalDate businessDate,
        BillingPeriod period,
        String content) {

    /** What it asks for. */
    public enum Purpose {
        DEBIT_ORDERS("debit-orders"),
        DEBTS("debts");

        private final String code;

        Purpose(String code) {
            this.code = code;
        }

        /** The code kept in the database. */
        public String code() {
            return code;
        }
    }
}
