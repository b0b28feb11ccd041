// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recaudo.affiliates.AffiliateNumber;
import org.recaudo.invoicing.AccountSummary;
import org.recaudo.invoicing.Invoice;
import org.recaudo.invoicing.InvoiceLine;
import org.recaudo.invoicing.InvoiceNumber;
import org.recaudo.invoicing.LineKind;
import org.recaudo.invoicing.Recipient;
import org.recaudo.invoicing.Route;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Money;
import org.recaudo.runs.CopyRows;

/** Invoices and their lines as rows, both ways. */
final class InvoiceRows {

    private final CurrencyCode currency;

    InvoiceRows(CurrencyCode currency) {
        this.currency = currency;
    }

    /** An invoice whose lines are not read yet. */
    record Head(
            InvoiceNumber number,
            LocalDate issuedOn,
            LocalDate firstDue,
            LocalDate lastDue,
            String billEntity,
            Recipient recipient,
            Route route,
            AccountSummary summary) {

        Invoice with(List<InvoiceLine> lines) {
            return new Invoice(number, issuedOn, firstDue, lastDue, billEntity, recipient, route, summary, lines);
        }
    }

    /** A line and the account it is of. */
    record Line(int account, InvoiceLine line) {}

    Head head(ResultSet row, int ignored) throws SQLException {
        BillingPeriod period = BillingPeriod.of(date(row, "period"));
        LocalDate oldest = row.getObject("oldest_overdue", LocalDate.class);
        return new Head(
                new InvoiceNumber(period, new AccountNumber(row.getInt("account"))),
                date(row, "issued_on"),
                date(row, "first_due"),
                date(row, "last_due"),
                row.getString("bill_entity"),
                new Recipient(
                        row.getString("recipient"),
                        row.getString("address").lines().toList(),
                        row.getString("postal_code"),
                        row.getString("postal_order"),
                        row.getString("province"),
                        row.getString("branch")),
                Route.ofCode(row.getString("route")),
                new AccountSummary(
                        money(row, "previous_minor"),
                        money(row, "movements_minor"),
                        money(row, "charges_minor"),
                        money(row, "total_minor"),
                        money(row, "overdue_minor"),
                        row.getInt("overdue_items"),
                        oldest == null ? null : BillingPeriod.of(oldest)));
    }

    Line line(ResultSet row, int ignored) throws SQLException {
        int account = row.getInt("account");
        int member = row.getInt("member");
        AffiliateNumber affiliate = row.wasNull() ? null : new AffiliateNumber(new AccountNumber(account), member);
        LocalDate itemPeriod = row.getObject("item_period", LocalDate.class);
        InvoiceLine line = new InvoiceLine(
                LineKind.ofCode(row.getString("kind")),
                affiliate,
                row.getString("name"),
                row.getString("plan"),
                row.getObject("service_date", LocalDate.class),
                itemPeriod == null ? null : BillingPeriod.of(itemPeriod),
                row.getInt("days"),
                row.getInt("of_days"),
                row.getString("detail"),
                money(row, "amount_minor"));
        return new Line(account, line);
    }

    static void write(CopyRows rows, Invoice invoice) {
        AccountSummary summary = invoice.summary();
        Recipient recipient = invoice.recipient();
        rows.number(summary.previous().minorUnits())
                .number(summary.movements().minorUnits())
                .number(summary.charges().minorUnits())
                .number(summary.total().minorUnits())
                .number(summary.overdue().minorUnits())
                .number(invoice.account().number())
                .date(invoice.period().first())
                .date(invoice.issuedOn())
                .date(invoice.firstDueDate())
                .date(invoice.lastDueDate())
                .date(first(summary.oldestOverdue()))
                .number(summary.overdueItems())
                .text(invoice.billEntity())
                .text(invoice.route().code())
                .text(recipient.name())
                .text(String.join("\n", recipient.addressLines()))
                .text(recipient.postalCode())
                .text(recipient.postalOrder())
                .text(recipient.province())
                .text(recipient.branch())
                .end();
    }

    static void writeLines(CopyRows rows, Invoice invoice) {
        int number = 0;
        for (InvoiceLine line : invoice.lines()) {
            number++;
            AffiliateNumber affiliate = line.affiliate();
            rows.number(line.amount().minorUnits())
                    .number(invoice.account().number())
                    .date(invoice.period().first())
                    .date(line.date())
                    .date(first(line.itemPeriod()))
                    .number(number)
                    .number(affiliate == null ? null : Long.valueOf(affiliate.member()))
                    .number(line.days())
                    .number(line.ofDays())
                    .text(line.kind().code())
                    .text(line.member())
                    .text(line.plan())
                    .text(line.detail())
                    .end();
        }
    }

    private static @Nullable LocalDate first(@Nullable BillingPeriod period) {
        return period == null ? null : period.first();
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private Money money(ResultSet row, String column) throws SQLException {
        return Money.ofMinor(row.getLong(column), currency);
    }
}
