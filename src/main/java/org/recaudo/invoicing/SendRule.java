// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing;

import org.recaudo.money.Money;

/** Which invoices of a channel are sent. */
public enum SendRule {
    /** Only those with something to pay. */
    WHEN_DUE,
    /** Those of zero and in credit too. */
    ALWAYS;

    boolean allows(Money total) {
        return this == ALWAYS || total.isPositive();
    }
}
