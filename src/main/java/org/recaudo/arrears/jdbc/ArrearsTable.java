// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.arrears.jdbc;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recaudo.arrears.Arrears;
import org.recaudo.arrears.ArrearsTerms;
import org.recaudo.arrears.OverdueItem;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.money.BillingPeriod;
import org.recaudo.runs.BulkLoad;
import org.recaudo.runs.CopyRows;
import org.recaudo.runs.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the arrears of a period, and knows how far they are computed. */
public class ArrearsTable {

    private static final String COPY_CALCULATION = Sql.of(ArrearsTable.class, "copy_calculation");
    private static final String COPY_ITEM = Sql.of(ArrearsTable.class, "copy_item");
    private static final String INSERT_PERIOD = Sql.of(ArrearsTable.class, "insert_period");
    private static final String COMPUTED = Sql.of(ArrearsTable.class, "period_computed");
    private static final String GREATEST = Sql.of(ArrearsTable.class, "greatest_account");

    private final JdbcClient jdbc;
    private final BulkLoad bulk;

    ArrearsTable(JdbcClient jdbc, BulkLoad bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /** The business date at which the arrears of a period were computed; empty while they are not, or not for all. */
    public Optional<LocalDate> computedAt(BillingPeriod period) {
        return jdbc.sql(COMPUTED)
                .param("period", period.first())
                .query((row, number) -> row.getObject("business_date", LocalDate.class))
                .optional();
    }

    /** The last account in arrears that an interrupted run has done; null when none is. */
    public @Nullable AccountNumber lastDone(BillingPeriod period) {
        return jdbc.sql(GREATEST)
                .param("period", period.first())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Integer.class)))
                .single()
                .map(AccountNumber::new)
                .orElse(null);
    }

    /** Inserts the arrears of accounts, in the caller's transaction. */
    public void insert(BillingPeriod period, List<Arrears> arrears) {
        bulk.copy(COPY_CALCULATION, rows -> {
            for (Arrears ofAccount : arrears) {
                rows.number(ofAccount.total().minorUnits())
                        .number(ofAccount.lateFees().minorUnits())
                        .number(ofAccount.account().number())
                        .date(period.first())
                        .end();
            }
        });
        bulk.copy(COPY_ITEM, rows -> {
            for (Arrears ofAccount : arrears) {
                ofAccount.items().forEach(item -> write(period, ofAccount.account(), item, rows));
            }
        });
    }

    /** Says that every account is done: from here on the period's arrears can be read and take nothing more. */
    public void complete(BillingPeriod period, ArrearsTerms terms) {
        jdbc.sql(INSERT_PERIOD)
                .param("period", period.first())
                .param("businessDate", terms.businessDate())
                .param("chargedTo", terms.chargedTo())
                .param("annualRate", terms.lateFee().annualRate().value())
                .param("daysInYear", terms.lateFee().daysInYear())
                .param("rounding", terms.lateFee().rounding().name())
                .update();
    }

    private static void write(BillingPeriod period, AccountNumber account, OverdueItem item, CopyRows rows) {
        rows.number(item.outstanding().minorUnits());
        rows.number(item.lateFee().amount().minorUnits());
        rows.number(account.number())
                .number(item.daysLate())
                .number(item.lateFee().days());
        rows.date(period.first()).date(item.itemPeriod().first()).date(item.dueDate());
        rows.date(item.lateFee().from()).text(item.bucket().key()).end();
    }
}
