// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recaudo.intake.SourceRef;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.ledger.EntryKind;
import org.recaudo.ledger.LedgerEntry;
import org.recaudo.ledger.PostedEntry;
import org.recaudo.money.BillingPeriod;
import org.recaudo.runs.CopyRows;

/** How an entry stands in its row, both ways. */
final class EntryRows {

    private EntryRows() {}

    /** Writes one row in the column order of {@code copy_entry.sql}. */
    static void write(CopyRows rows, LedgerEntry entry, BillingPeriod postingPeriod) {
        SourceRef source = entry.source();
        AccountNumber account = entry.currentAccount();
        rows.number(entry.amountMinor());
        if (source.isRule()) {
            rows.nothing().nothing();
        } else {
            rows.number(source.delivery()).number(source.line());
        }
        if (account == null) {
            rows.nothing();
        } else {
            rows.number(account.number());
        }
        rows.date(entry.valueDate())
                .date(postingPeriod.first())
                .date(firstOf(entry.itemPeriod()))
                .text(entry.naturalKey())
                .text(entry.kind().code())
                .text(entry.debit())
                .text(entry.credit())
                .text(source.isRule() ? source.rule() : null)
                .text(entry.reversedEntry())
                .end();
    }

    /** Maps a row that has the columns of the queries {@code entries_*.sql}. */
    static PostedEntry read(ResultSet row, int number) throws SQLException {
        int account = row.getInt("current_account");
        LocalDate item = row.getObject("item_period", LocalDate.class);
        LedgerEntry entry = new LedgerEntry(
                row.getString("natural_key"),
                EntryKind.ofCode(row.getString("kind")),
                row.getString("debit_account"),
                row.getString("credit_account"),
                row.getLong("amount_minor"),
                row.getObject("value_date", LocalDate.class),
                account == 0 ? null : new AccountNumber(account),
                item == null ? null : BillingPeriod.of(item),
                source(row),
                row.getString("reversed_entry"));
        return new PostedEntry(entry, BillingPeriod.of(row.getObject("posting_period", LocalDate.class)));
    }

    private static SourceRef source(ResultSet row) throws SQLException {
        String rule = row.getString("source_rule");
        return rule == null
                ? SourceRef.ofLine(row.getLong("source_delivery"), row.getLong("source_line"))
                : SourceRef.ofRule(rule);
    }

    private static @Nullable LocalDate firstOf(@Nullable BillingPeriod period) {
        return period == null ? null : period.first();
    }
}
