// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing;

import java.util.Locale;

/** Why an account has no invoice. */
public enum InvoiceProblem {
    /** Something is charged or owed, and the roll has no household of that account. */
    NO_HOUSEHOLD("the roll has no household of this account; check the opening balances and the roll"),
    /** The amount due does not fit the ten digits of the bill bar code. */
    AMOUNT_TOO_LARGE("the amount due does not fit the ten digits of the bill bar code; check the charges");

    private final String explanation;

    InvoiceProblem(String explanation) {
        this.explanation = explanation;
    }

    /** The word in the database: {@code no-household}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is wrong and what to do, for the receipt. */
    public String explanation() {
        return explanation;
    }
}
