// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.recaudo.collections.Correction;
import org.recaudo.collections.Decision;
import org.recaudo.collections.Payment;
import org.recaudo.intake.SourceRef;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.runs.BulkLoad;
import org.recaudo.runs.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** What persons decided about payments in suspense. */
@Component
public final class Corrections {

    /**
     * A payment that came into suspense.
     *
     * @param decision what was decided about it already; null when nothing was
     * @param account where its money went then, if anywhere
     * @param takenBack whether the network took it back
     */
    public record Waiting(
            Payment payment, @Nullable Decision decision, @Nullable AccountNumber account, boolean takenBack) {}

    /** A correction that was taken, and where the money is since; no parts when it stays in suspense. */
    public record Taken(Correction correction, LocalDate date, SourceRef source, List<String> parts) {}

    private final JdbcClient jdbc;
    private final BulkLoad bulk;

    Corrections(JdbcClient jdbc, BulkLoad bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /** Those of the payments that came into suspense, by key. */
    public Map<String, Waiting> waiting(Collection<String> keys) {
        Map<String, Waiting> found = new TreeMap<>();
        jdbc.sql(Sql.of(Corrections.class, "waiting_payments"))
                .param(new SqlArrayValue("text", keys.toArray()))
                .query(Corrections::waiting)
                .list()
                .forEach(waiting -> found.put(waiting.payment().key(), waiting));
        return found;
    }

    /** Adds what was taken. */
    public void add(List<Taken> corrections) {
        bulk.copy(Sql.of(Corrections.class, "copy_corrections"), rows -> {
            for (Taken taken : corrections) {
                AccountNumber account = taken.correction().account();
                rows.number(taken.correction().amountMinor())
                        .number(taken.source().delivery())
                        .number(taken.source().line())
                        .number(account == null ? null : Long.valueOf(account.number()))
                        .date(taken.date())
                        .text(taken.correction().paymentKey())
                        .text(taken.correction().decision().code())
                        .text(String.join(" ", taken.parts()))
                        .end();
            }
        });
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        String decision = row.getString("decision");
        int account = row.getInt("corrected_to");
        return new Waiting(
                new Payment(
                        row.getString("payment_key"),
                        row.getString("agreement"),
                        row.getObject("payment_date", LocalDate.class),
                        row.getObject("credit_date", LocalDate.class),
                        row.getLong("amount_minor"),
                        row.getString("reference"),
                        row.getString("channel"),
                        PaymentRows.source(row)),
                decision == null ? null : Decision.ofCode(decision).orElseThrow(),
                account == 0 ? null : new AccountNumber(account),
                row.getBoolean("taken_back"));
    }
}
