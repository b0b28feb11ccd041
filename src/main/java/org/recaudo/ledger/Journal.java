// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger;

import java.time.LocalDate;
import java.util.List;
import org.recaudo.money.BillingPeriod;

/** The books of a posting period in sum, as finance takes them over into the fund's general ledger. */
public interface Journal {

    /** Every account of the chart, ordered by code, as of the end of the posting period. */
    TrialBalance trialBalance(BillingPeriod period);

    /** The period's entries summed by kind, debit and credit account, in that order. */
    List<JournalLine> summary(BillingPeriod period);

    /** The same over the entries whose value date lies from first to last, whatever period they were posted in. */
    List<JournalLine> summary(LocalDate first, LocalDate last);

    /** The entries of one kind whose value date lies from first to last, summed by day and the accounts they move. */
    List<JournalDay> days(EntryKind kind, LocalDate first, LocalDate last);

    /**
     * Each bank account in the book against the closing balance of its last statement, ordered by code; empty when no
     * statement was taken.
     */
    List<BankComparison> banks(BillingPeriod period);
}
