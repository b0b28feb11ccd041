// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recaudo.ledger.AccountItems;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.ledger.AccountRole;
import org.recaudo.ledger.ChartOfAccounts;
import org.recaudo.ledger.OpenItems;
import org.recaudo.ledger.OutstandingItem;
import org.recaudo.ledger.PaymentReference;
import org.recaudo.money.BillingPeriod;
import org.recaudo.runs.Sql;
import org.recaudo.runs.jdbc.Cursors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Sums entries into open items and credit, in account order. */
final class PostgresOpenItems implements OpenItems {

    private static final String ALL = Sql.of(PostgresOpenItems.class, "open_items");
    private static final String OF_ACCOUNTS = Sql.of(PostgresOpenItems.class, "open_items_of_accounts");

    private static final String CANCELLED = Sql.of(PostgresOpenItems.class, "cancelled_items");

    private final JdbcClient jdbc;
    private final Cursors cursors;
    private final String receivable;
    private final String memberCredit;

    PostgresOpenItems(JdbcClient jdbc, Cursors cursors, ChartOfAccounts chart) {
        this.jdbc = jdbc;
        this.cursors = cursors;
        this.receivable = chart.code(AccountRole.RECEIVABLE);
        this.memberCredit = chart.code(AccountRole.MEMBER_CREDIT);
    }

    @Override
    public Stream<AccountItems> after(@Nullable AccountNumber account, LocalDate asOf) {
        int after = account == null ? 0 : account.number();
        Stream<ItemRow> rows = cursors.stream(ALL, PostgresOpenItems::row, receivable, memberCredit, after, asOf);
        return ItemRow.byAccount(rows);
    }

    @Override
    public Stream<AccountItems> of(Collection<AccountNumber> accounts, LocalDate asOf) {
        Object[] numbers =
                accounts.stream().map(AccountNumber::number).distinct().toArray();
        List<ItemRow> rows = jdbc.sql(OF_ACCOUNTS)
                .params(receivable, memberCredit, new SqlArrayValue("integer", numbers), asOf)
                .query(PostgresOpenItems::row)
                .list();
        return ItemRow.byAccount(rows.stream());
    }

    @Override
    public AccountItems of(AccountNumber account, LocalDate asOf) {
        return of(List.of(account), asOf).findFirst().orElse(AccountItems.none(account));
    }

    @Override
    public Set<PaymentReference> cancelled(Collection<PaymentReference> bills) {
        if (bills.isEmpty()) {
            return Set.of();
        }
        Object[] accounts = bills.stream().map(bill -> bill.account().number()).toArray();
        Object[] periods = bills.stream().map(bill -> bill.period().first()).toArray();
        return Set.copyOf(jdbc.sql(CANCELLED)
                .params(
                        receivable,
                        receivable,
                        new SqlArrayValue("integer", accounts),
                        new SqlArrayValue("date", periods))
                .query((row, number) -> new PaymentReference(
                        new AccountNumber(row.getInt("account")),
                        BillingPeriod.of(row.getObject("period", LocalDate.class))))
                .list());
    }

    private static ItemRow row(ResultSet row, int number) throws SQLException {
        AccountNumber account = new AccountNumber(row.getInt("current_account"));
        long outstandingMinor = row.getLong("outstanding_minor");
        long creditMinor = row.getLong("credit_minor");
        if (outstandingMinor == 0) {
            return new ItemRow(account, null, creditMinor);
        }
        LocalDate period = row.getObject("item_period", LocalDate.class);
        LocalDate dueDate = row.getObject("due_date", LocalDate.class);
        if (period == null || dueDate == null) {
            throw new IllegalStateException(
                    "Account %s has entries for the item of %s, which was never opened".formatted(account, period));
        }
        String reference = row.getString("reference");
        OutstandingItem item = new OutstandingItem(
                BillingPeriod.of(period),
                dueDate,
                reference == null ? null : PaymentReference.read(reference).orElse(null),
                outstandingMinor,
                row.getBoolean("opening"));
        return new ItemRow(account, item, creditMinor);
    }
}
