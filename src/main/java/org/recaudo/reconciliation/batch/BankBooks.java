// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation.batch;

import org.recaudo.intake.Agreement;
import org.recaudo.intake.BankAccount;
import org.recaudo.intake.Networks;
import org.recaudo.ledger.ChartOfAccounts;
import org.recaudo.ledger.LedgerBook;
import org.recaudo.reconciliation.jdbc.StatementFacts;
import org.recaudo.runs.Fund;
import org.recaudo.runs.JobReport;
import org.recaudo.runs.RunOptions;
import org.recaudo.runs.RunReport;
import org.springframework.stereotype.Component;

/** What bank entries are booked with: the fund's books, its networks and bank accounts, and the statements taken. */
@Component
record BankBooks(
        StatementFacts facts,
        LedgerBook ledger,
        ChartOfAccounts chart,
        Networks networks,
        Fund fund,
        RunOptions options,
        RunReport run) {

    JobReport report() {
        return run.job(ReconcileSettlementsJobConfiguration.JOB);
    }

    /** The ledger account of a bank account. */
    String bankCode(String bankAccount) {
        return networks.bankAccounts().stream()
                .filter(account -> account.id().equals(bankAccount))
                .map(BankAccount::ledgerAccount)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No bank account '%s'".formatted(bankAccount)));
    }

    /** The clearing account of a network; empty for what is no network's. */
    String clearingCode(String agreement) {
        return networks.agreements().stream()
                .filter(candidate -> candidate.id().equals(agreement))
                .map(Agreement::clearingAccount)
                .findFirst()
                .orElse("");
    }
}
