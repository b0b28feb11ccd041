// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger;

import java.util.Locale;
import org.recaudo.formats.RejectionReason;

/** Why a line of opening balances is not taken. */
public enum OpeningFault implements RejectionReason {
    /** The account is of no household that is, or was, on the roll. */
    UNKNOWN_HOUSEHOLD,
    /** An amount of zero says nothing. */
    ZERO_AMOUNT,
    /** A credit belongs to the household and to no period: period, due date and reference stay empty. */
    CREDIT_WITH_PERIOD,
    /** Something owed needs the period that it is owed for, before the one that is run. */
    PERIOD,
    /** Something owed needs a due date. */
    DUE_DATE,
    /** The reference is not that of this household and period. */
    REFERENCE,
    /** Another balance of the same household and period is in the books. */
    ALREADY_OPENED;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
