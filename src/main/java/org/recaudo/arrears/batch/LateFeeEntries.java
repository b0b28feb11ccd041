// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.arrears.batch;

import java.util.List;
import java.util.stream.Stream;
import org.recaudo.arrears.Arrears;
import org.recaudo.arrears.OverdueItem;
import org.recaudo.intake.SourceRef;
import org.recaudo.ledger.AccountRole;
import org.recaudo.ledger.ChartOfAccounts;
import org.recaudo.ledger.EntryKind;
import org.recaudo.ledger.LedgerEntry;
import org.recaudo.ledger.OpenItem;
import org.recaudo.ledger.PaymentReference;
import org.recaudo.money.BillingPeriod;

/** Late fees as the books hold them: an entry for each overdue item, owed with the bill of the period. */
final class LateFeeEntries {

    private static final SourceRef RULE = SourceRef.ofRule("late fee on overdue items");

    private final ArrearsRun run;
    private final ChartOfAccounts chart;

    LateFeeEntries(ArrearsRun run, ChartOfAccounts chart) {
        this.run = run;
        this.chart = chart;
    }

    BillingPeriod period() {
        return run.period();
    }

    /** The items of the period that late fees are owed with; only accounts that got a fee need one. */
    Stream<OpenItem> items(List<Arrears> arrears) {
        return arrears.stream()
                .filter(ofAccount -> ofAccount.lateFees().isPositive())
                .map(this::item);
    }

    /** The fees that are raised. */
    Stream<LedgerEntry> entries(List<Arrears> arrears) {
        return arrears.stream().flatMap(ofAccount -> ofAccount.items().stream()
                .filter(item -> item.lateFee().amount().isPositive())
                .map(item -> entry(ofAccount, item)));
    }

    private OpenItem item(Arrears arrears) {
        return new OpenItem(
                arrears.account(),
                run.period(),
                run.calendar().firstDueDate(run.period()),
                new PaymentReference(arrears.account(), run.period()),
                RULE);
    }

    private LedgerEntry entry(Arrears arrears, OverdueItem item) {
        return new LedgerEntry(
                "late-fee/" + run.period() + "/" + arrears.account() + "/" + item.itemPeriod(),
                EntryKind.LATE_FEE,
                chart.code(AccountRole.RECEIVABLE),
                chart.code(AccountRole.LATE_FEE_INCOME),
                item.lateFee().amount().minorUnits(),
                arrears.businessDate(),
                arrears.account(),
                run.period(),
                RULE,
                null);
    }
}
