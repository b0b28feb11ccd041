// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recaudo.collections.Candidate;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.runs.Sql;
import org.recaudo.runs.jdbc.Cursors;
import org.springframework.stereotype.Component;

/** What the lists of the job show. Close the streams. */
@Component
public final class PaymentLists {

    /** A payment in suspense that nobody decided about. */
    public record Undecided(
            String key,
            LocalDate paymentDate,
            long amountMinor,
            String reference,
            String reason,
            List<Candidate> candidates) {}

    /**
     * A payment or reversal of a delivery, and what became of it until now.
     *
     * @param rung empty where no household was found
     * @param decision what a person decided; empty when nobody did
     */
    public record Outcome(
            long delivery,
            long line,
            String key,
            LocalDate paymentDate,
            long amountMinor,
            String named,
            String reference,
            @Nullable AccountNumber account,
            String rung,
            int confidence,
            String parts,
            String decision) {}

    private final Cursors cursors;

    PaymentLists(Cursors cursors) {
        this.cursors = cursors;
    }

    /** How much there is that changes the lists: rows are only ever added. */
    public String basis() {
        try (Stream<String> counts = cursors.stream(
                Sql.of(PaymentLists.class, "lists_basis"), (row, number) -> "suspended %d, taken back %d, corrected %d"
                        .formatted(row.getLong("suspended"), row.getLong("reversed"), row.getLong("corrected")))) {
            return counts.findFirst().orElseThrow();
        }
    }

    /** What waits on a date and is undecided, by payment date and key. */
    public Stream<Undecided> undecided(LocalDate asOf) {
        return cursors.stream(Sql.of(PaymentLists.class, "undecided_payments"), PaymentLists::undecided, asOf);
    }

    /** What became of the money in these deliveries, by delivery, line and outcome; a reversal's amount is negative. */
    public Stream<Outcome> outcomes(Collection<Long> deliveries) {
        return cursors.stream(Sql.of(PaymentLists.class, "outcomes_of_deliveries"), PaymentLists::outcome, (Object)
                deliveries.toArray(new Long[0]));
    }

    private static Undecided undecided(ResultSet row, int number) throws SQLException {
        List<Candidate> candidates = new ArrayList<>(3);
        for (int place = 1; place <= 3; place++) {
            int account = row.getInt("account_" + place);
            if (account != 0) {
                candidates.add(new Candidate(
                        new AccountNumber(account), row.getString("why_" + place), row.getInt("confidence_" + place)));
            }
        }
        return new Undecided(
                row.getString("payment_key"),
                row.getObject("payment_date", LocalDate.class),
                row.getLong("amount_minor"),
                row.getString("reference"),
                row.getString("suspense_reason"),
                candidates);
    }

    private static Outcome outcome(ResultSet row, int number) throws SQLException {
        int account = row.getInt("account");
        String rung = row.getString("rung");
        long amountMinor = row.getLong("amount_minor");
        return new Outcome(
                row.getLong("delivery"),
                row.getLong("line"),
                row.getString("payment_key"),
                row.getObject("payment_date", LocalDate.class),
                row.getString("outcome").equals("reversal") ? -amountMinor : amountMinor,
                row.getString("named"),
                row.getString("reference"),
                account == 0 ? null : new AccountNumber(account),
                rung == null ? "" : rung,
                row.getInt("confidence"),
                row.getString("parts"),
                row.getString("decision"));
    }
}
