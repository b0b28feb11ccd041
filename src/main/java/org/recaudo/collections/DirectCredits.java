// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.util.List;
import java.util.Set;

/**
 * Takes members' transfers to a bank account of role {@code collection} as payments. The same money is never counted
 * twice: for a credit that was taken here the entries on the bank account are posted here, and by nobody else.
 */
public interface DirectCredits {

    /**
     * Takes those credits that carry a payment reference of a household of ours: debits the bank account's ledger
     * account and credits the household, as any payment. Each of the others is left alone, so that the caller books it.
     *
     * <p>Runs within the caller's transaction. A credit is offered once only.
     *
     * @param bankAccount id of the bank account in networks.yml
     * @return keys of the credits that were taken
     */
    Set<String> take(String bankAccount, List<BankCredit> credits);

    /**
     * Takes back payments that {@link #take} took, for transfers that the bank sent back: each must carry the reference
     * and the whole amount of a payment from this account that still stands. The others are left alone.
     *
     * <p>Runs within the caller's transaction. A return is offered once only.
     *
     * @param returns the bank's debits, their amounts greater than zero
     * @return keys of the returns that took a payment back
     */
    Set<String> takeBack(String bankAccount, List<BankCredit> returns);
}
