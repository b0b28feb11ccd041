// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.arrears.jdbc;

import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.recaudo.arrears.AgingBucket;
import org.recaudo.arrears.Arrears;
import org.recaudo.arrears.ArrearsBook;
import org.recaudo.arrears.ArrearsPeriod;
import org.recaudo.arrears.BucketTotal;
import org.recaudo.arrears.LateFee;
import org.recaudo.arrears.OverdueItem;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Money;
import org.recaudo.money.Rate;
import org.recaudo.runs.Sql;
import org.recaudo.runs.jdbc.Cursors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the arrears that were computed. */
class JdbcArrearsBook implements ArrearsBook {

    private static final String OF_PERIOD = Sql.of(JdbcArrearsBook.class, "items_of_period");
    private static final String OF_ACCOUNT = Sql.of(JdbcArrearsBook.class, "items_of_account");
    private static final String TOTALS = Sql.of(JdbcArrearsBook.class, "arrears_totals");
    private static final String PERIOD = Sql.of(JdbcArrearsBook.class, "period_computed");

    private final JdbcClient jdbc;
    private final Cursors cursors;
    private final CurrencyCode currency;

    JdbcArrearsBook(JdbcClient jdbc, Cursors cursors, CurrencyCode currency) {
        this.jdbc = jdbc;
        this.cursors = cursors;
        this.currency = currency;
    }

    private record Row(AccountNumber account, LocalDate businessDate, OverdueItem item) {}

    @Override
    public Stream<Arrears> arrears(BillingPeriod period, @Nullable AccountNumber after) {
        Stream<Row> rows = cursors.stream(
                OF_PERIOD, (row, number) -> row(row), period.first(), after == null ? 0 : after.number());
        return StreamSupport.stream(new Accounts(rows.iterator()), false).onClose(rows::close);
    }

    @Override
    public Optional<Arrears> arrears(AccountNumber account, BillingPeriod period) {
        List<Row> rows = jdbc.sql(OF_ACCOUNT)
                .param("period", period.first())
                .param("account", account.number())
                .query((row, number) -> row(row))
                .list();
        return rows.isEmpty() ? Optional.empty() : Optional.of(arrears(rows));
    }

    @Override
    public List<BucketTotal> buckets(BillingPeriod period) {
        Map<AgingBucket, BucketTotal> totals =
                jdbc.sql(TOTALS).param("period", period.first()).query((row, number) -> total(row)).list().stream()
                        .collect(Collectors.toMap(BucketTotal::bucket, Function.identity()));
        Money none = Money.zero(currency);
        return Stream.of(AgingBucket.values())
                .map(bucket -> totals.getOrDefault(bucket, new BucketTotal(bucket, 0, none, none)))
                .toList();
    }

    @Override
    public Optional<ArrearsPeriod> period(BillingPeriod period) {
        return jdbc.sql(PERIOD)
                .param("period", period.first())
                .query((row, number) -> new ArrearsPeriod(
                        row.getObject("business_date", LocalDate.class),
                        row.getObject("charged_to", LocalDate.class),
                        new Rate(row.getBigDecimal("annual_rate")),
                        row.getInt("days_in_year"),
                        RoundingMode.valueOf(row.getString("rounding"))))
                .optional();
    }

    private BucketTotal total(ResultSet row) throws SQLException {
        return new BucketTotal(
                AgingBucket.ofKey(row.getString("bucket")),
                row.getLong("items"),
                money(row, "outstanding_minor"),
                money(row, "late_fee_minor"));
    }

    private Arrears arrears(List<Row> rows) {
        List<OverdueItem> items = rows.stream().map(Row::item).toList();
        Money total = items.stream().map(OverdueItem::outstanding).reduce(Money.zero(currency), Money::plus);
        return new Arrears(rows.get(0).account(), rows.get(0).businessDate(), items, total);
    }

    private Row row(ResultSet row) throws SQLException {
        Money outstanding = money(row, "outstanding_minor");
        LateFee fee = new LateFee(
                outstanding,
                row.getObject("fee_from", LocalDate.class),
                row.getInt("fee_days"),
                money(row, "late_fee_minor"));
        OverdueItem item = new OverdueItem(
                BillingPeriod.of(row.getObject("item_period", LocalDate.class)),
                row.getObject("due_date", LocalDate.class),
                outstanding,
                row.getInt("days_late"),
                AgingBucket.ofKey(row.getString("bucket")),
                fee);
        return new Row(new AccountNumber(row.getInt("account")), row.getObject("business_date", LocalDate.class), item);
    }

    private Money money(ResultSet row, String column) throws SQLException {
        return Money.ofMinor(row.getLong(column), currency);
    }

    /** Gathers the items of one account, which come one after the other. */
    private final class Accounts extends AbstractSpliterator<Arrears> {

        private final Iterator<Row> rows;
        private @Nullable Row next;

        Accounts(Iterator<Row> rows) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.rows = rows;
        }

        @Override
        public boolean tryAdvance(Consumer<? super Arrears> action) {
            Row first = next != null ? next : rows.hasNext() ? rows.next() : null;
            if (first == null) {
                return false;
            }
            List<Row> ofAccount = new ArrayList<>();
            ofAccount.add(first);
            next = null;
            while (next == null && rows.hasNext()) {
                Row row = rows.next();
                if (row.account().equals(first.account())) {
                    ofAccount.add(row);
                } else {
                    next = row;
                }
            }
            action.accept(arrears(ofAccount));
            return true;
        }
    }
}
