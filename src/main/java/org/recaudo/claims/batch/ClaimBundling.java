// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.recaudo.claims.Agreement;
import org.recaudo.claims.Claim;
import org.recaudo.claims.ClaimBundle;
import org.recaudo.claims.ClaimRules;
import org.recaudo.claims.ClaimTotals;
import org.recaudo.claims.Finding;
import org.recaudo.claims.jdbc.ClaimTables;
import org.recaudo.intake.SourceRef;
import org.recaudo.ledger.AccountRole;
import org.recaudo.ledger.ChartOfAccounts;
import org.recaudo.ledger.EntryKind;
import org.recaudo.ledger.LedgerBook;
import org.recaudo.ledger.LedgerEntry;
import org.recaudo.money.BillingPeriod;
import org.recaudo.runs.JobReport;

/**
 * Bundles the claims of one insurer. A claim that breaks a rule is listed with the rule's id and both numbers and
 * waits; the others become one bundle, and what the insurer is asked for stands in the books: debit claims receivable,
 * credit claim income with the payer's share, on the business date.
 */
final class ClaimBundling {

    static final String JOB = "bundle-claims";

    private final ClaimTables tables;
    private final LedgerBook book;
    private final ChartOfAccounts chart;
    private final BundlingRun run;

    ClaimBundling(ClaimTables tables, LedgerBook book, ChartOfAccounts chart, BundlingRun run) {
        this.tables = tables;
        this.book = book;
        this.chart = chart;
        this.run = run;
    }

    void bundle(Agreement agreement) {
        BillingPeriod period = run.options().period();
        List<Claim> sound = sound(agreement, tables.waiting(agreement, period));
        if (sound.isEmpty()) {
            return;
        }
        int sequence = tables.lastBundle(agreement.id(), period) + 1;
        String number = ClaimBundle.number(agreement.claimPrefix(), period, sequence);
        ClaimBundle bundle = new ClaimBundle(
                number, agreement, period, sequence, run.options().businessDate(), sound);
        tables.addBundle(bundle);
        book.post(entries(bundle));
        report(bundle);
    }

    private List<Claim> sound(Agreement agreement, List<Claim> waiting) {
        List<Claim> sound = new ArrayList<>();
        for (Claim claim : waiting) {
            List<Finding> findings =
                    ClaimRules.check(claim, agreement, run.fund().currency());
            if (findings.isEmpty()) {
                sound.add(claim);
            }
            findings.forEach(finding -> run.report().exception(claim.number(), finding.text()));
        }
        return sound;
    }

    private Stream<LedgerEntry> entries(ClaimBundle bundle) {
        String debit = chart.code(AccountRole.CLAIM_RECEIVABLE);
        String credit = chart.code(AccountRole.CLAIM_INCOME);
        return bundle.claims().stream()
                .filter(claim -> claim.payerShare().isPositive())
                .map(claim -> new LedgerEntry(
                        "claim/" + claim.number(),
                        EntryKind.CLAIM,
                        debit,
                        credit,
                        claim.payerShare().minorUnits(),
                        bundle.businessDate(),
                        null,
                        null,
                        SourceRef.ofRule("bundle-claims"),
                        null));
    }

    private void report(ClaimBundle bundle) {
        JobReport report = run.report();
        ClaimTotals totals = bundle.totals();
        report.count("bundles", 1);
        report.count("claims of " + bundle.agreement().id(), totals.claims());
        report.count("services", totals.lines());
        report.amount("total", totals.total());
        report.amount("tax", totals.tax());
        report.amount("patient share", totals.patientShare());
        report.amount("payer share", totals.payerShare());
        report.worked();
    }
}
