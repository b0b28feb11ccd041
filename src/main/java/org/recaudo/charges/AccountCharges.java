// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges;

import java.util.List;
import org.recaudo.ledger.AccountNumber;

/** The charges of one account in one period, by member, concept and sequence. */
public record AccountCharges(AccountNumber account, List<Charge> charges) {

    public AccountCharges {
        charges = charges.stream().sorted(Charge.ORDER).toList();
    }
}
