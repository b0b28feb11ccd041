// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.util.Locale;

/**
 * What makes a difference, more closely than its kind. The words for it, and for what finance should do next, stand in
 * {@code config/wording}, section {@code reconciliation}, under {@code reason-<code>} and {@code action-<code>}.
 */
public enum DiscrepancyReason {
    /** Due at the bank on a day that its statements do not cover yet, or within the days of grace. */
    IN_TRANSIT(DiscrepancyKind.TIMING),
    /** Credited on another day than agreed. */
    OTHER_DAY(DiscrepancyKind.TIMING),
    /** Off by no more than the tolerance: posted as commission. */
    COMMISSION_POSTED(DiscrepancyKind.COMMISSION),
    /** Off by more than the tolerance, by no more than a commission may be. */
    COMMISSION_OFF(DiscrepancyKind.COMMISSION),
    /** A tax was kept back that is not always kept back. */
    TAX_WITHHELD(DiscrepancyKind.TAX),
    /** A tax was not kept back that always is. */
    TAX_NOT_WITHHELD(DiscrepancyKind.TAX),
    /** A credit without payments. */
    NO_PAYMENTS(DiscrepancyKind.MISSING_IN_FILE),
    /** Payments without a credit. */
    NO_CREDIT(DiscrepancyKind.MISSING_IN_BANK),
    /** A credit like one that was matched shortly before. */
    CREDITED_AGAIN(DiscrepancyKind.DUPLICATE),
    /** A debit took back a credit that had settled a day. */
    RETURNED(DiscrepancyKind.REVERSAL),
    /** A debit by the network that nothing explains. */
    TAKEN(DiscrepancyKind.REVERSAL),
    /** Another amount than expected on the day. */
    OTHER_AMOUNT(DiscrepancyKind.UNKNOWN),
    /** The books hold something else for the day than the network reported. */
    LEDGER(DiscrepancyKind.UNKNOWN);

    private final DiscrepancyKind kind;

    DiscrepancyReason(DiscrepancyKind kind) {
        this.kind = kind;
    }

    public DiscrepancyKind kind() {
        return kind;
    }

    /** The code kept in the database and in wording files: {@code in-transit}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
