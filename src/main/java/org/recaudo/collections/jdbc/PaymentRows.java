// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.recaudo.collections.NamedOutcome;
import org.recaudo.collections.Payment;
import org.recaudo.collections.PaymentResult;
import org.recaudo.collections.Rung;
import org.recaudo.collections.SuspenseReason;
import org.recaudo.collections.TakenPayment;
import org.recaudo.formats.Outcome;
import org.recaudo.intake.SourceRef;
import org.recaudo.ledger.AccountNumber;

/** Reads rows of {@code collections_payment}. */
final class PaymentRows {

    private PaymentRows() {}

    static TakenPayment taken(ResultSet row, int number) throws SQLException {
        int account = row.getInt("account");
        String reason = row.getString("suspense_reason");
        String rung = row.getString("rung");
        return new TakenPayment(
                payment(row),
                Outcome.ofCode(row.getString("outcome")).orElseThrow(),
                account == 0 ? null : new AccountNumber(account),
                PaymentResult.ofCode(row.getString("result")),
                reason == null ? null : SuspenseReason.ofCode(reason),
                row.getBoolean("repeated"),
                row.getBoolean("late"),
                parts(row.getString("parts")),
                row.getString("original_key"),
                rung == null ? null : Rung.ofCode(rung),
                row.getInt("confidence"),
                NamedOutcome.ofCode(row.getString("named")));
    }

    static SourceRef source(ResultSet row) throws SQLException {
        return SourceRef.ofLine(row.getLong("delivery"), row.getLong("line"));
    }

    static List<String> parts(String text) {
        return List.of(text.split(" "));
    }

    private static Payment payment(ResultSet row) throws SQLException {
        return new Payment(
                row.getString("payment_key"),
                row.getString("agreement"),
                row.getObject("payment_date", LocalDate.class),
                row.getObject("credit_date", LocalDate.class),
                row.getLong("amount_minor"),
                row.getString("reference"),
                row.getString("channel"),
                source(row));
    }
}
