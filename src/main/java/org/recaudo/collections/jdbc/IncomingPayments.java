// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recaudo.collections.IncomingPayment;
import org.recaudo.collections.Payer;
import org.recaudo.formats.Outcome;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.runs.BulkLoad;
import org.recaudo.runs.CopyRows;
import org.recaudo.runs.Sql;
import org.recaudo.runs.jdbc.Cursors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The lines of the delivery at hand, in a temporary table of its transaction: a file has its own order, the books want
 * the order of accounts, and the database sorts a million lines without holding them in memory.
 */
@Component
public final class IncomingPayments {

    /** A line whose payment id stands in the books or earlier in the file, and whether it says the same as then. */
    public record Seen(long line, long amountMinor, String key, boolean same) {}

    private final JdbcClient jdbc;
    private final BulkLoad bulk;
    private final Cursors cursors;

    IncomingPayments(JdbcClient jdbc, BulkLoad bulk, Cursors cursors) {
        this.jdbc = jdbc;
        this.bulk = bulk;
        this.cursors = cursors;
    }

    /** An empty table, also when the transaction before left rows because its commit was withheld. */
    public void begin() {
        run("create_incoming");
        run("empty_incoming");
    }

    /** Adds lines. */
    public void add(List<IncomingPayment> payments) {
        bulk.copy(sql("copy_incoming"), rows -> payments.forEach(payment -> write(payment, rows)));
    }

    /** To be called once, when all lines are in. */
    public void complete() {
        run("analyze_incoming");
    }

    /** Takes out the lines whose payment id was seen before. */
    public List<Seen> removeSeen() {
        return jdbc.sql(sql("remove_seen_incoming"))
                .query((row, number) -> new Seen(
                        row.getLong("line"),
                        row.getLong("amount_minor"),
                        row.getString("payment_key"),
                        row.getBoolean("same")))
                .list();
    }

    /** Payments whose reference names an account, by account, payment date and line. */
    public Stream<IncomingPayment> payments() {
        return cursors.stream(sql("incoming_payments"), IncomingPayments::read);
    }

    /** Payments whose reference names no account, and those of these lines, by line. */
    public Stream<IncomingPayment> residue(Collection<Long> lines) {
        return cursors.stream(sql("incoming_residue"), IncomingPayments::read, (Object) lines.toArray(new Long[0]));
    }

    /** Reversals by date and line. */
    public Stream<IncomingPayment> reversals() {
        return cursors.stream(sql("incoming_reversals"), IncomingPayments::read);
    }

    private static void write(IncomingPayment payment, CopyRows rows) {
        AccountNumber account = payment.account();
        rows.number(payment.amountMinor())
                .number(payment.line())
                .number(account == null ? null : Long.valueOf(account.number()))
                .date(payment.paymentDate())
                .date(payment.creditDate())
                .text(payment.outcome().code())
                .text(payment.key())
                .text(payment.reference())
                .text(payment.channel())
                .text(payment.reason())
                .text(payment.reasonText());
        write(payment.payer(), rows);
        rows.end();
    }

    private static void write(Payer payer, CopyRows rows) {
        rows.text(orNothing(payer.taxId()))
                .text(orNothing(payer.account()))
                .text(orNothing(payer.name()))
                .text(orNothing(payer.mandate()));
    }

    private static @Nullable String orNothing(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Payer payer(ResultSet row) throws SQLException {
        String taxId = row.getString("payer_tax_id");
        String account = row.getString("payer_account");
        String name = row.getString("payer_name");
        String mandate = row.getString("mandate");
        return taxId == null && account == null && name == null && mandate == null
                ? Payer.none()
                : new Payer(orEmpty(taxId), orEmpty(account), orEmpty(name), orEmpty(mandate));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static IncomingPayment read(ResultSet row, int number) throws SQLException {
        int account = row.getInt("account");
        return new IncomingPayment(
                Outcome.ofCode(row.getString("outcome")).orElseThrow(),
                row.getString("payment_key"),
                account == 0 ? null : new AccountNumber(account),
                row.getObject("payment_date", LocalDate.class),
                row.getObject("credit_date", LocalDate.class),
                row.getLong("amount_minor"),
                row.getString("reference"),
                row.getString("channel"),
                row.getString("reason"),
                row.getString("reason_text"),
                payer(row),
                row.getLong("line"));
    }

    private void run(String statement) {
        jdbc.sql(sql(statement)).update();
    }

    private static String sql(String name) {
        return Sql.of(IncomingPayments.class, name);
    }
}
