// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recaudo.money.Money;

/**
 * One network and payment day in the three-way tie of file, bank and ledger.
 *
 * @param expected gross, commission, tax and net as the agreement says
 * @param rule how it was matched; null while it is open
 * @param settlement key of the bank entry, the first when several; null while it is open
 * @param receivedOn booking date of that money; null while it is open
 * @param posted whether that difference is posted as commission; otherwise it waits on the clearing account
 * @param difference what the whole match has too much or too little, stated once: on its last day
 */
public record SettledDay(
        ExpectedSettlement expected,
        @Nullable MatchRule rule,
        @Nullable EntryKey settlement,
        @Nullable LocalDate receivedOn,
        boolean posted,
        Money difference) {

    public boolean isSettled() {
        return settlement != null;
    }
}
