// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import java.util.List;
import java.util.Map;
import org.recaudo.affiliates.AffiliateRoll;
import org.recaudo.collections.CollectionTerms;
import org.recaudo.collections.DebitOrders;
import org.recaudo.collections.HouseholdStanding;
import org.recaudo.collections.Identified;
import org.recaudo.collections.PaymentPosting;
import org.recaudo.collections.jdbc.PaymentFacts;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.ledger.AccountRole;
import org.recaudo.ledger.ChartOfAccounts;
import org.recaudo.ledger.Entries;
import org.recaudo.ledger.KnownAccounts;
import org.recaudo.ledger.LedgerBook;
import org.recaudo.ledger.OpenItems;
import org.recaudo.runs.Fund;
import org.recaudo.runs.RunOptions;
import org.springframework.stereotype.Component;

/** What payments are posted with: the fund's books and its own record of payments. */
@Component
record Books(
        PaymentFacts facts,
        LedgerBook ledger,
        OpenItems openItems,
        Entries entries,
        KnownAccounts households,
        AffiliateRoll roll,
        ChartOfAccounts chart,
        DebitOrders debits,
        CollectionTerms terms,
        Fund fund,
        RunOptions options) {

    /** The accounts that payments of a network touch. */
    PaymentPosting posting(String clearingAccount) {
        return new PaymentPosting(
                chart.account(clearingAccount).code(),
                chart.code(AccountRole.RECEIVABLE),
                chart.code(AccountRole.MEMBER_CREDIT),
                chart.code(AccountRole.SUSPENSE));
    }

    /** What is known of each household that these payments are for; one that is not ours is left out. */
    Map<AccountNumber, HouseholdStanding> standing(Map<AccountNumber, List<Identified>> payments) {
        return new Standings(this).of(payments);
    }
}
