// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates;

import java.util.List;
import org.recaudo.ledger.AccountNumber;

/**
 * A household as one period bills it: the titular's identity, address, contact, channel and branch, and every member
 * with any day of cover in the period, titular first. A titular without cover in the period still names the household.
 */
public record Household(
        AccountNumber account,
        Identity titular,
        Address address,
        Contact contact,
        ChannelPreference channel,
        String branch,
        List<Coverage> members) {

    public Household {
        members = List.copyOf(members);
    }
}
