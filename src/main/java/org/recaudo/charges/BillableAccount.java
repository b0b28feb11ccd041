// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges;

import java.util.List;
import org.recaudo.affiliates.Coverage;
import org.recaudo.ledger.AccountNumber;

/**
 * All that the charges of one household in one period are computed from.
 *
 * @param members everyone with any day of cover in the period; empty when the household has left and only its last
 *     co-payments are to be charged
 * @param services co-payments to charge, by member, service date and service id
 */
public record BillableAccount(AccountNumber account, List<Coverage> members, List<ChargeableService> services) {

    public BillableAccount {
        members = List.copyOf(members);
        services = List.copyOf(services);
    }
}
