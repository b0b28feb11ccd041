// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.util.Locale;
import org.recaudo.formats.RejectionReason;

/** Why a line of a correction file is not taken. */
public enum CorrectionFault implements RejectionReason {
    /** No payment of that key waits in suspense. */
    UNKNOWN_PAYMENT,
    /** The network took the payment back meanwhile. */
    TAKEN_BACK,
    /** The amount is not the payment's. */
    AMOUNT_DIFFERS,
    /** Another decision about this payment stands, from an earlier line or file. */
    ALREADY_CORRECTED,
    /** The account is of no household that is, or was, on the roll. */
    UNKNOWN_ACCOUNT,
    /** The decision is no word that is known. */
    UNKNOWN_DECISION,
    /** An account beside a decision that gives the money to nobody, or the decision for an account without one. */
    CONTRADICTION;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
