// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.arrears.batch;

import java.util.stream.Stream;
import org.recaudo.arrears.Arrears;
import org.recaudo.arrears.ArrearsTerms;
import org.recaudo.arrears.LateFeeTerms;
import org.recaudo.arrears.jdbc.ArrearsTable;
import org.recaudo.ledger.OpenItems;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.BusinessCalendar;
import org.recaudo.runs.Fund;
import org.recaudo.runs.RunOptions;

/** The period of the run, its terms, and the accounts whose arrears are still to be computed. */
final class ArrearsRun {

    private final ArrearsTable table;
    private final LateFeeTerms lateFee;
    private final Fund fund;
    private final RunOptions options;

    ArrearsRun(ArrearsTable table, LateFeeTerms lateFee, Fund fund, RunOptions options) {
        this.table = table;
        this.lateFee = lateFee;
        this.fund = fund;
        this.options = options;
    }

    BillingPeriod period() {
        return options.period();
    }

    BusinessCalendar calendar() {
        return fund.calendar();
    }

    /** Late fees run from where the period before left off; without one, from its issue day in the calendar. */
    ArrearsTerms terms() {
        BillingPeriod previous = options.period().previous();
        return new ArrearsTerms(
                options.businessDate(),
                table.computedAt(previous).orElseGet(() -> fund.calendar().issueDate(previous)),
                fund.calendar(),
                fund.currency(),
                lateFee);
    }

    /** Whether every account is done: nothing is added any more. */
    boolean isComplete() {
        return table.computedAt(options.period()).isPresent();
    }

    /**
     * The accounts in arrears that are left, ordered: all of them, or those after the last one that an interrupted run
     * has done, because chunks are committed in this order. Close the stream.
     */
    Stream<Arrears> pending(OpenItems openItems) {
        if (isComplete()) {
            return Stream.empty();
        }
        ArrearsTerms terms = terms();
        return openItems
                .after(table.lastDone(options.period()), options.businessDate())
                .map(items -> Arrears.at(items, terms))
                .filter(arrears -> !arrears.items().isEmpty());
    }
}
