// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger;

import java.util.List;
import org.recaudo.money.BillingPeriod;

/** What the bank says its accounts hold, for the comparison with the book. The owner of bank statements answers. */
public interface BankBalances {

    /**
     * The last closing balance of each bank account in a statement not after the end of the period, ordered by account
     * code.
     */
    List<BankBalance> closing(BillingPeriod period);
}
