// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import org.recaudo.formats.RejectionReason;

/** Why a record of a payments file is no payment that can be taken. */
public enum PaymentFault implements RejectionReason {
    /** The payment date lies after the business date. */
    FUTURE_DATE("future-date"),
    /** The amount is in another currency than the fund's. */
    FOREIGN_CURRENCY("foreign-currency"),
    /** There is no payment date. */
    NO_DATE("no-date"),
    /** A payment of nothing. */
    NO_AMOUNT("no-amount"),
    /** The network's payment id was seen before, with another amount, date or reference. */
    ID_TAKEN("id-taken");

    private final String code;

    PaymentFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
