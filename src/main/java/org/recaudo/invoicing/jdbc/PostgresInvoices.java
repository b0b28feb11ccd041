// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.jdbc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.recaudo.invoicing.Invoice;
import org.recaudo.invoicing.InvoiceLine;
import org.recaudo.invoicing.InvoiceProblem;
import org.recaudo.invoicing.IssuedInvoices;
import org.recaudo.invoicing.Route;
import org.recaudo.invoicing.RouteTotal;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.ledger.PaymentReference;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Money;
import org.recaudo.runs.BulkLoad;
import org.recaudo.runs.Sql;
import org.recaudo.runs.jdbc.Cursors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Invoices in their tables. Streams read heads by a cursor and the lines of a thousand heads at a time. */
final class PostgresInvoices implements IssuedInvoices {

    private static final int HEADS_AT_A_TIME = 1_000;

    private final JdbcClient jdbc;
    private final Cursors cursors;
    private final BulkLoad bulkLoad;
    private final CurrencyCode currency;
    private final InvoiceRows rows;

    PostgresInvoices(JdbcClient jdbc, Cursors cursors, BulkLoad bulkLoad, CurrencyCode currency) {
        this.jdbc = jdbc;
        this.cursors = cursors;
        this.bulkLoad = bulkLoad;
        this.currency = currency;
        this.rows = new InvoiceRows(currency);
    }

    @Override
    public void add(List<Invoice> invoices) {
        bulkLoad.copy(sql("copy_invoices"), copy -> invoices.forEach(invoice -> InvoiceRows.write(copy, invoice)));
        bulkLoad.copy(sql("copy_lines"), copy -> invoices.forEach(invoice -> InvoiceRows.writeLines(copy, invoice)));
    }

    @Override
    public void problem(BillingPeriod period, AccountNumber account, InvoiceProblem problem) {
        jdbc.sql(sql("insert_problem"))
                .params(account.number(), period.first(), problem.code())
                .update();
    }

    @Override
    public Optional<AccountNumber> lastDone(BillingPeriod period) {
        return jdbc.sql(sql("last_account"))
                .params(period.first(), period.first())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Integer.class)))
                .single()
                .map(AccountNumber::new);
    }

    @Override
    public boolean isIssued(BillingPeriod period) {
        return jdbc.sql(sql("issued"))
                .param(period.first())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void issued(BillingPeriod period, LocalDate issuedOn) {
        jdbc.sql(sql("insert_issue"))
                .params(period.first(), issuedOn, period.first())
                .update();
        jdbc.sql(sql("analyze")).update();
    }

    @Override
    public Stream<Invoice> issued(BillingPeriod period) {
        return withLines(period, cursors.stream(sql("invoices_by_account"), rows::head, period.first()));
    }

    @Override
    public Stream<Invoice> toPrint(BillingPeriod period) {
        return withLines(period, cursors.stream(sql("invoices_by_post"), rows::head, period.first()));
    }

    @Override
    public Stream<Invoice> toPublish(BillingPeriod period) {
        return withLines(
                period,
                cursors.stream(sql("invoices_of_route_by_account"), rows::head, period.first(), Route.DIGITAL.code()));
    }

    @Override
    public Optional<Invoice> find(PaymentReference reference) {
        return jdbc.sql(sql("invoice"))
                .params(reference.period().first(), reference.account().number())
                .query(rows::head)
                .optional()
                .map(head -> withLines(reference.period(), List.of(head)).get(0));
    }

    @Override
    public Map<Route, RouteTotal> totals(BillingPeriod period) {
        Map<Route, RouteTotal> totals = new TreeMap<>();
        jdbc.sql(sql("route_totals")).param(period.first()).query(row -> {
            Money total = Money.ofMinor(row.getLong("total_minor"), currency);
            totals.put(Route.ofCode(row.getString("route")), new RouteTotal(row.getLong("invoices"), total));
        });
        return totals;
    }

    private Stream<Invoice> withLines(BillingPeriod period, Stream<InvoiceRows.Head> heads) {
        Iterator<InvoiceRows.Head> source = heads.iterator();
        Iterator<Iterator<Invoice>> batches = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return source.hasNext();
            }

            @Override
            public Iterator<Invoice> next() {
                List<InvoiceRows.Head> batch = new ArrayList<>(HEADS_AT_A_TIME);
                while (batch.size() < HEADS_AT_A_TIME && source.hasNext()) {
                    batch.add(source.next());
                }
                return withLines(period, batch).iterator();
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(batches, Spliterator.ORDERED), false)
                .<Invoice>mapMulti((batch, invoices) -> batch.forEachRemaining(invoices))
                .onClose(heads::close);
    }

    private List<Invoice> withLines(BillingPeriod period, List<InvoiceRows.Head> heads) {
        Object[] accounts =
                heads.stream().map(head -> head.number().account().number()).toArray();
        Map<Integer, List<InvoiceLine>> lines = new HashMap<>();
        jdbc.sql(sql("lines_of_accounts"))
                .params(period.first(), new SqlArrayValue("integer", accounts))
                .query(rows::line)
                .list()
                .forEach(line -> lines.computeIfAbsent(line.account(), account -> new ArrayList<>())
                        .add(line.line()));
        return heads.stream()
                .map(head ->
                        head.with(lines.getOrDefault(head.number().account().number(), List.of())))
                .toList();
    }

    private static String sql(String name) {
        return Sql.of(PostgresInvoices.class, name);
    }
}
