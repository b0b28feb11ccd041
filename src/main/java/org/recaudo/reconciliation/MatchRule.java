// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

/** How bank entries and payment days were found to be the same money; in the order in which it is tried. */
public enum MatchRule {
    /** One credit, one day, the exact net on the agreed date. */
    EXACT,
    /** The exact net within the days of grace. */
    OTHER_DATE,
    /** One credit that is the exact sum of several days in a row. */
    SEVERAL_DAYS,
    /** Several credits in a row that are the exact net of one day. */
    SEVERAL_CREDITS,
    /** One credit that is the exact sum of days that are no neighbours, where only one choice of days does. */
    CHOSEN_DAYS,
    /** Credits that are no neighbours and sum exactly to one day, where only one choice of credits does. */
    CHOSEN_CREDITS,
    /** One credit, one day, the exact net with other taxes withheld than agreed. */
    OTHER_TAX,
    /** One credit, one day, amounts that differ by no more than the tolerance. */
    OTHER_AMOUNT,
    /** One credit and the sum of several days, within the tolerance. */
    SEVERAL_DAYS_OTHER_AMOUNT,
    /** One credit on the agreed date of one day, off by no more than a commission may be. */
    OTHER_COMMISSION,
    /** A debit that takes back exactly what an earlier match was credited: its days are open again. */
    RETURNED
}
