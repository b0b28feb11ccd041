// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges.batch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recaudo.charges.jdbc.ChargeTable;
import org.recaudo.charges.jdbc.ChargeTable.AppliedCredit;
import org.recaudo.intake.SourceRef;
import org.recaudo.ledger.AccountItems;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.ledger.AccountRole;
import org.recaudo.ledger.EntryKind;
import org.recaudo.ledger.LedgerEntry;
import org.recaudo.ledger.OpenItems;
import org.recaudo.ledger.Placement;
import org.recaudo.money.Money;
import org.recaudo.runs.JobReport;
import org.recaudo.runs.RunReport;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Uses what members have in credit for what they owe, oldest due item first, once an account and period. It runs after
 * the charges, so that the bill shows what is left to pay.
 */
final class CreditApplication implements ItemWriter<AccountItems> {

    private static final SourceRef RULE = SourceRef.ofRule("oldest item first");

    private final ChargeTable table;
    private final OpenItems openItems;
    private final PostingTerms terms;
    private final RunReport report;

    CreditApplication(ChargeTable table, OpenItems openItems, PostingTerms terms, RunReport report) {
        this.table = table;
        this.openItems = openItems;
        this.terms = terms;
        this.report = report;
    }

    /**
     * Accounts with credit and something outstanding whose credit was not used in this period yet. Close the stream.
     */
    Stream<AccountItems> pending() {
        Stream<AccountNumber> credited = table.credited(terms.options().period());
        Done done = new Done(credited.iterator());
        try {
            return openItems
                    .after(null, terms.options().businessDate())
                    .filter(CreditApplication::hasBoth)
                    .filter(items -> !done.holds(items.account()))
                    .onClose(credited::close);
        } catch (RuntimeException e) {
            credited.close();
            throw e;
        }
    }

    @Override
    public void write(Chunk<? extends AccountItems> chunk) {
        List<AppliedCredit> credits = new ArrayList<>();
        List<LedgerEntry> entries = new ArrayList<>();
        for (AccountItems items : chunk) {
            Placement placement = items.place(items.creditMinor());
            placement.parts().forEach(part -> entries.add(entry(items.account(), part)));
            credits.add(new AppliedCredit(items.account(), placement.amountMinor() - placement.remainderMinor()));
        }
        table.insertCredit(terms.options().period(), credits);
        terms.book().post(entries.stream());
        long appliedMinor =
                credits.stream().mapToLong(AppliedCredit::appliedMinor).reduce(0, Math::addExact);
        JobReport job = report.job(CheckCharges.JOB);
        job.count("accounts whose credit was used", credits.size());
        job.amount("credit applied", Money.ofMinor(appliedMinor, terms.fund().currency()));
        job.worked();
    }

    private LedgerEntry entry(AccountNumber account, Placement.Part part) {
        return new LedgerEntry(
                "credit/%s/%s/%s"
                        .formatted(
                                terms.options().period(), account, part.item().period()),
                EntryKind.CREDIT_APPLIED,
                terms.chart().code(AccountRole.MEMBER_CREDIT),
                terms.chart().code(AccountRole.RECEIVABLE),
                part.amountMinor(),
                terms.options().businessDate(),
                account,
                part.item().period(),
                RULE,
                null);
    }

    private static boolean hasBoth(AccountItems items) {
        return items.creditMinor() > 0 && items.items().stream().anyMatch(item -> item.outstandingMinor() > 0);
    }

    /** Walks beside the accounts, in the same order. */
    private static final class Done {

        private final Iterator<AccountNumber> accounts;
        private @Nullable AccountNumber current;

        Done(Iterator<AccountNumber> accounts) {
            this.accounts = accounts;
        }

        boolean holds(AccountNumber account) {
            while ((current == null || current.compareTo(account) < 0) && accounts.hasNext()) {
                current = accounts.next();
            }
            return account.equals(current);
        }
    }
}
