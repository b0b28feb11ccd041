// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges;

import org.recaudo.formats.RejectionReason;

/** Why a line of a provider's file is not taken, beyond what its layout refuses. */
public enum ServiceFault implements RejectionReason {
    /** The line names both an affiliate and an insurer, or neither. */
    PATIENT("patient"),
    /** The affiliate's number is not one that the roll could hold. */
    AFFILIATE_NUMBER("affiliate-number"),
    /** The affiliate is not and never was on the roll. */
    UNKNOWN_AFFILIATE("unknown-affiliate"),
    /** No agreement is configured with the insurer. */
    UNKNOWN_INSURER("unknown-insurer"),
    /** The insurer's patient has no number there. */
    NO_MEMBER_ID("no-member-id"),
    /** The service lies after the month that is billed. */
    FUTURE_DATE("future-date"),
    /** Nothing was rendered. */
    NO_QUANTITY("no-quantity"),
    /** The price times the quantity is more than can be counted. */
    AMOUNT_TOO_LARGE("amount-too-large"),
    /** The patient owes more than the service costs. */
    SHARE_TOO_LARGE("share-too-large"),
    /** Another service has this id. */
    ID_TAKEN("id-taken");

    private final String code;

    ServiceFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
