// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import org.recaudo.formats.RejectionReason;

/** Why a record of mandate news is not taken. */
public enum MandateFault implements RejectionReason {
    /** No agreement of that name, or one under which nothing is debited. */
    UNKNOWN_AGREEMENT("unknown-agreement"),
    /** No household has that account. */
    UNKNOWN_ACCOUNT("unknown-account"),
    /** The event is none of those that a mandate can have. */
    UNKNOWN_EVENT("unknown-event"),
    /** The number fails its check digits, or is of a kind that the network's orders cannot carry. */
    WRONG_INSTRUMENT("wrong-instrument"),
    /** The event cannot happen in the state in which the mandate is. */
    NOT_NOW("not-now"),
    /** The event is dated before the mandate's last one. */
    OUT_OF_ORDER("out-of-order"),
    /** The event is dated after the business date. */
    FUTURE_DATE("future-mandate-date");

    private final String code;

    MandateFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
