// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recaudo.affiliates.Household;
import org.recaudo.arrears.OverdueItem;
import org.recaudo.charges.Charge;
import org.recaudo.ledger.AccountItems;
import org.recaudo.ledger.AccountNumber;

/**
 * Everything that one account's invoice is made of.
 *
 * @param household null when the roll has no cover for it in the period
 * @param previousMinor the balance on the issue day of the period before, and opening balances taken since
 * @param now the account as it stands, this period's charges and the credit applied to them counted
 * @param charges this period's
 * @param overdue what arrears found, with late fees
 */
public record AccountBill(
        AccountNumber account,
        @Nullable Household household,
        long previousMinor,
        AccountItems now,
        List<Charge> charges,
        List<OverdueItem> overdue) {

    public AccountBill {
        charges = List.copyOf(charges);
        overdue = List.copyOf(overdue);
    }

    /** Whether there is anything to tell: a charge, or a balance before or now. */
    public boolean isBillable() {
        return !charges.isEmpty() || now.balanceMinor() != 0 || previousMinor != 0;
    }

    /** The same with the household that was looked up. */
    public AccountBill of(Household found) {
        return new AccountBill(account, found, previousMinor, now, charges, overdue);
    }

    /** The same with an opening balance that the fund brought along, which is part of the balance before. */
    public AccountBill withOpening(long openingMinor) {
        return new AccountBill(account, household, Math.addExact(previousMinor, openingMinor), now, charges, overdue);
    }
}
