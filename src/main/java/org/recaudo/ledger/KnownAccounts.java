// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger;

import java.util.Collection;
import java.util.Set;

/**
 * Which account numbers belong to a household that is, or was, on the affiliate roll. The owner of the roll answers.
 */
public interface KnownAccounts {

    /** Those of the given accounts that are known; meant for some thousands a call. */
    Set<AccountNumber> among(Collection<AccountNumber> accounts);
}
