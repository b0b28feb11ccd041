// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.util.Set;
import org.recaudo.ledger.AccountItems;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.ledger.PaymentReference;

/**
 * What is known of a household before its payments are allocated.
 *
 * @param items what it owes
 * @param paidBefore references, of any household, that a standing payment carries already
 * @param cancelled bills, of any household, whose charges were taken back
 * @param closed nobody of it is covered any more
 */
public record HouseholdStanding(
        AccountItems items, Set<String> paidBefore, Set<PaymentReference> cancelled, boolean closed) {

    public AccountNumber account() {
        return items.account();
    }
}
