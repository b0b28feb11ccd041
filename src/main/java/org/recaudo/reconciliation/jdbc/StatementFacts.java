// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.recaudo.intake.SourceRef;
import org.recaudo.reconciliation.BankEntry;
import org.recaudo.reconciliation.BankStatement;
import org.recaudo.reconciliation.Booking;
import org.recaudo.reconciliation.EntryKey;
import org.recaudo.runs.BulkLoad;
import org.recaudo.runs.Sql;
import org.recaudo.runs.jdbc.Cursors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bank statements, their entries, and what each entry was booked as. */
@Component
public final class StatementFacts {

    private final JdbcClient jdbc;
    private final BulkLoad bulk;
    private final Cursors cursors;

    StatementFacts(JdbcClient jdbc, BulkLoad bulk, Cursors cursors) {
        this.jdbc = jdbc;
        this.bulk = bulk;
        this.cursors = cursors;
    }

    public boolean has(String statement) {
        return jdbc.sql(sql("find_statement"))
                .param(statement)
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** The earliest statement of a bank account, with which its books begin. */
    public Optional<BankStatement> first(String bankAccount) {
        return jdbc.sql(sql("first_statement"))
                .param(bankAccount)
                .query((row, number) -> statement(row))
                .optional();
    }

    /** Adds a statement; its entries follow. */
    public void add(BankStatement statement) {
        jdbc.sql(sql("insert_statement"))
                .params(
                        statement.openingMinor(),
                        statement.closingMinor(),
                        statement.source().delivery(),
                        statement.source().line(),
                        statement.openingDate(),
                        statement.closingDate(),
                        statement.key(),
                        statement.bankAccount())
                .update();
    }

    /** Adds entries of statements that were added before. */
    public void addEntries(List<BankEntry> entries) {
        bulk.copy(sql("copy_entries"), rows -> {
            for (BankEntry entry : entries) {
                rows.number(entry.amountMinor())
                        .number(entry.source().delivery())
                        .number(entry.source().line())
                        .number(entry.key().entry())
                        .date(entry.bookingDate())
                        .date(entry.valueDate())
                        .text(entry.key().statement())
                        .text(entry.bankAccount())
                        .text(entry.reference())
                        .text(entry.text())
                        .end();
            }
        });
    }

    /** Entries booked by the bank until the date that are not in the books yet, by key. */
    public Stream<BankEntry> unbooked(LocalDate until) {
        return cursors.stream(sql("unbooked_entries"), (row, number) -> entry(row), until);
    }

    /** Records what entries were booked as. */
    public void addBookings(List<Booking> bookings) {
        bulk.copy(sql("copy_bookings"), rows -> {
            for (Booking booking : bookings) {
                rows.number(booking.entry().amountMinor())
                        .number(booking.entry().key().entry())
                        .date(booking.entry().bookingDate())
                        .text(booking.entry().key().statement())
                        .text(booking.kind().code())
                        .text(booking.agreement().isEmpty() ? null : booking.agreement())
                        .end();
            }
        });
    }

    static BankStatement statement(ResultSet row) throws SQLException {
        return new BankStatement(
                row.getString("statement"),
                row.getString("bank_account"),
                row.getObject("opening_date", LocalDate.class),
                row.getObject("closing_date", LocalDate.class),
                row.getLong("opening_minor"),
                row.getLong("closing_minor"),
                source(row));
    }

    static BankEntry entry(ResultSet row) throws SQLException {
        return new BankEntry(
                key(row),
                row.getString("bank_account"),
                row.getObject("booking_date", LocalDate.class),
                row.getObject("value_date", LocalDate.class),
                row.getLong("amount_minor"),
                row.getString("reference"),
                row.getString("text"),
                source(row));
    }

    static EntryKey key(ResultSet row) throws SQLException {
        return new EntryKey(row.getString("statement"), row.getInt("entry"));
    }

    static SourceRef source(ResultSet row) throws SQLException {
        return SourceRef.ofLine(row.getLong("delivery"), row.getLong("line"));
    }

    private static String sql(String name) {
        return Sql.of(StatementFacts.class, name);
    }
}
