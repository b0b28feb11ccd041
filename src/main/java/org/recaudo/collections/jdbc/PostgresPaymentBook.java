// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.recaudo.collections.AccountCollected;
import org.recaudo.collections.CollectedDay;
import org.recaudo.collections.PaymentBook;
import org.recaudo.collections.RejectedDebits;
import org.recaudo.collections.ReportedDay;
import org.recaudo.collections.SuspendedPayment;
import org.recaudo.collections.SuspenseReason;
import org.recaudo.collections.TakenPayment;
import org.recaudo.intake.SourceRef;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.runs.Sql;
import org.recaudo.runs.jdbc.Cursors;
import org.springframework.stereotype.Component;

/** Reads payments by cursor. */
@Component
final class PostgresPaymentBook implements PaymentBook {

    private final Cursors cursors;

    PostgresPaymentBook(Cursors cursors) {
        this.cursors = cursors;
    }

    @Override
    public Stream<CollectedDay> days(LocalDate asOf) {
        return cursors.stream(sql("book_days"), PostgresPaymentBook::day, asOf, asOf);
    }

    @Override
    public Stream<AccountCollected> byAccount(LocalDate first, LocalDate last) {
        return cursors.stream(sql("book_accounts"), PostgresPaymentBook::collected, first, last);
    }

    @Override
    public Stream<ReportedDay> reported(LocalDate asOf) {
        return cursors.stream(
                sql("book_reported"),
                (row, number) -> new ReportedDay(
                        row.getString("agreement"),
                        row.getObject("payment_day", LocalDate.class),
                        row.getLong("delivery"),
                        row.getLong("gross_minor")),
                asOf);
    }

    @Override
    public Stream<SuspendedPayment> suspense(LocalDate asOf) {
        return cursors.stream(sql("book_suspense"), PostgresPaymentBook::suspended, asOf, asOf, asOf);
    }

    @Override
    public Stream<RejectedDebits> rejects(LocalDate first, LocalDate last) {
        return cursors.stream(sql("book_rejects"), PostgresPaymentBook::rejected, first, last);
    }

    @Override
    public Stream<TakenPayment> taken(LocalDate first, LocalDate last) {
        return cursors.stream(sql("book_taken"), PaymentRows::taken, first, last);
    }

    /** A reference begins with the account, so the index of references finds most of a household's payments. */
    @Override
    public Stream<TakenPayment> ofAccount(AccountNumber account) {
        String afterAnyDigit = ":";
        int number = account.number();
        return cursors.stream(
                sql("book_account"),
                PaymentRows::taken,
                account.digits(),
                account.digits() + afterAnyDigit,
                number,
                number,
                number);
    }

    @Override
    public Stream<TakenPayment> ofLine(SourceRef source) {
        return cursors.stream(sql("book_line"), PaymentRows::taken, source.delivery(), source.line());
    }

    private static AccountCollected collected(ResultSet row, int number) throws SQLException {
        int account = row.getInt("account");
        return new AccountCollected(
                account == 0 ? null : new AccountNumber(account),
                row.getString("agreement"),
                row.getString("channel"),
                row.getLong("payments"),
                row.getLong("paid_minor"),
                row.getLong("reversals"),
                row.getLong("reversed_minor"));
    }

    private static CollectedDay day(ResultSet row, int number) throws SQLException {
        return new CollectedDay(
                row.getString("agreement"),
                row.getObject("payment_day", LocalDate.class),
                row.getString("channel"),
                row.getLong("payments"),
                row.getLong("paid_minor"),
                row.getLong("reversals"),
                row.getLong("reversed_minor"),
                row.getLong("rejects"));
    }

    private static SuspendedPayment suspended(ResultSet row, int number) throws SQLException {
        return new SuspendedPayment(
                row.getString("payment_key"),
                row.getString("agreement"),
                row.getObject("payment_date", LocalDate.class),
                row.getLong("waiting_minor"),
                row.getString("reference"),
                SuspenseReason.ofCode(row.getString("suspense_reason")),
                PaymentRows.source(row));
    }

    private static RejectedDebits rejected(ResultSet row, int number) throws SQLException {
        return new RejectedDebits(
                row.getString("agreement"),
                row.getString("code"),
                row.getString("description"),
                row.getLong("rejects"),
                row.getLong("asked_minor"));
    }

    private static String sql(String name) {
        return Sql.of(PostgresPaymentBook.class, name);
    }
}
