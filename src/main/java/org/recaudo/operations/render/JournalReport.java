// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.render;

import java.util.List;
import org.recaudo.ledger.BankComparison;
import org.recaudo.ledger.Journal;
import org.recaudo.ledger.JournalLine;
import org.recaudo.ledger.TrialBalance;
import org.recaudo.money.BillingPeriod;

/** The books of one posting period: trial balance, summary journal, and each bank account against its statement. */
public record JournalReport(TrialBalance balance, List<JournalLine> lines, List<BankComparison> banks) {

    public static JournalReport of(Journal journal, BillingPeriod period) {
        return new JournalReport(journal.trialBalance(period), journal.summary(period), journal.banks(period));
    }
}
