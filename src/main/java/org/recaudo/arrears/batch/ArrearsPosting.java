// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.arrears.batch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.recaudo.arrears.AgingBucket;
import org.recaudo.arrears.Arrears;
import org.recaudo.arrears.jdbc.ArrearsTable;
import org.recaudo.ledger.LedgerBook;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Money;
import org.recaudo.runs.JobReport;
import org.recaudo.runs.RunReport;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Writes the arrears of a chunk of accounts and raises their late fees, all in one transaction. */
final class ArrearsPosting implements ItemWriter<Arrears> {

    private final ArrearsTable table;
    private final LedgerBook book;
    private final LateFeeEntries lateFees;
    private final RunReport report;

    ArrearsPosting(ArrearsTable table, LedgerBook book, LateFeeEntries lateFees, RunReport report) {
        this.table = table;
        this.book = book;
        this.lateFees = lateFees;
        this.report = report;
    }

    @Override
    public void write(Chunk<? extends Arrears> chunk) {
        List<Arrears> arrears = new ArrayList<>(chunk.getItems());
        if (arrears.isEmpty()) {
            return;
        }
        table.insert(lateFees.period(), arrears);
        book.open(lateFees.items(arrears));
        tell(arrears, book.post(lateFees.entries(arrears)));
    }

    private void tell(List<Arrears> arrears, long fees) {
        CurrencyCode currency = arrears.get(0).total().currency();
        Map<AgingBucket, Long> minorByAge = new EnumMap<>(AgingBucket.class);
        Money raised = Money.zero(currency);
        Money overdue = Money.zero(currency);
        for (Arrears ofAccount : arrears) {
            ofAccount
                    .items()
                    .forEach(item ->
                            minorByAge.merge(item.bucket(), item.outstanding().minorUnits(), Math::addExact));
            raised = raised.plus(ofAccount.lateFees());
            overdue = overdue.plus(ofAccount.total());
        }
        JobReport job = report.job(ComputeArrearsJobConfiguration.JOB);
        job.count("accounts in arrears", arrears.size());
        job.count("late fees", fees);
        job.amount("overdue", overdue);
        for (AgingBucket bucket : AgingBucket.values()) {
            job.amount(
                    "overdue " + bucket.key() + " days", Money.ofMinor(minorByAge.getOrDefault(bucket, 0L), currency));
        }
        job.amount("late fees raised", raised);
        job.worked();
    }
}
