// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger;

/**
 * The accounts that Recaudo itself posts to, by what they are for. {@code config/chart.csv} says which account plays
 * each role; clearing and bank accounts play none and are named by code in {@code config/networks.yml}.
 */
public enum AccountRole {
    /** What households owe: the sum of all open items. */
    RECEIVABLE,
    /** What households have paid in advance. */
    MEMBER_CREDIT,
    /** Identified money without a home: payments under an unknown reference. */
    SUSPENSE,
    /** Bank credits that no network file and no member explains. */
    UNIDENTIFIED_CREDIT,
    /** The other side of every opening balance. */
    OPENING_EQUITY,
    /** Income from fees for cover. */
    FEE_INCOME,
    /** Income from co-payments. */
    COPAYMENT_INCOME,
    /** Income from late fees. */
    LATE_FEE_INCOME,
    /** Tax charged to members and owed to the treasury. */
    TAX_PAYABLE,
    /** What networks keep for collecting. */
    COMMISSION_EXPENSE,
    /** Recoverable tax on what networks keep. */
    COMMISSION_TAX,
    /** What a bank takes by itself. */
    BANK_CHARGES,
    /** What insurers owe for care given to their insured. */
    CLAIM_RECEIVABLE,
    /** Income from care given to insurers' insured. */
    CLAIM_INCOME
}
