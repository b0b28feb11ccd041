// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger;

/** Where an account stands in the fund's books. */
public enum AccountClass {
    ASSET,
    LIABILITY,
    EQUITY,
    INCOME,
    EXPENSE
}
