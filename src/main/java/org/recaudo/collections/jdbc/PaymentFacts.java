// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.jdbc;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recaudo.collections.Candidate;
import org.recaudo.collections.PaymentPosting;
import org.recaudo.collections.Rung;
import org.recaudo.collections.SuspenseReason;
import org.recaudo.collections.TakenPayment;
import org.recaudo.intake.Delivery;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.runs.BulkLoad;
import org.recaudo.runs.CopyRows;
import org.recaudo.runs.Sql;
import org.recaudo.runs.jdbc.Cursors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what was taken, and answers what the transaction at hand must know of what was taken before. */
@Component
public final class PaymentFacts {

    /** A payment that nobody has taken back. */
    public record Standing(
            String key,
            LocalDate paymentDate,
            long amountMinor,
            String reference,
            List<String> parts,
            boolean corrected) {

        /** Natural keys of the entries in which its money stands. */
        public List<String> entries() {
            return parts.stream()
                    .map(part ->
                            corrected ? PaymentPosting.correctionKey(key, part) : PaymentPosting.entryKey(key, part))
                    .toList();
        }
    }

    private final JdbcClient jdbc;
    private final BulkLoad bulk;
    private final Cursors cursors;

    PaymentFacts(JdbcClient jdbc, BulkLoad bulk, Cursors cursors) {
        this.jdbc = jdbc;
        this.bulk = bulk;
        this.cursors = cursors;
    }

    /** Adds payments and reversals. */
    public void add(List<TakenPayment> payments) {
        bulk.copy(sql("copy_payments"), rows -> payments.forEach(payment -> write(payment, rows)));
    }

    /** Adds the households that may be the payers of a payment in suspense, nearest first. */
    public void addCandidates(Map<String, List<Candidate>> byPayment) {
        bulk.copy(
                sql("copy_candidates"),
                rows -> byPayment.forEach((key, candidates) -> {
                    for (int place = 1; place <= candidates.size(); place++) {
                        Candidate candidate = candidates.get(place - 1);
                        rows.number(candidate.account().number())
                                .number(place)
                                .number(candidate.confidence())
                                .text(key)
                                .text(candidate.why())
                                .end();
                    }
                }));
    }

    /** Those of the references that a standing payment carries. */
    public Set<String> standingReferences(Collection<String> references) {
        try (Stream<String> standing = cursors.stream(
                sql("standing_references"), (row, number) -> row.getString(1), (Object) array(references))) {
            return standing.collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** The standing payments of an agreement under these references: by reference and amount, latest first. */
    public List<Standing> standing(String agreement, Collection<String> references) {
        try (Stream<Standing> standing = cursors.stream(
                sql("standing_payments"),
                (row, number) -> new Standing(
                        row.getString("payment_key"),
                        row.getObject("payment_date", LocalDate.class),
                        row.getLong("amount_minor"),
                        row.getString("reference"),
                        PaymentRows.parts(row.getString("parts")),
                        row.getBoolean("corrected")),
                agreement,
                array(references))) {
            return standing.toList();
        }
    }

    /** Adds the rejected debits of the delivery at hand; those without a date get the given one. */
    public void addRejects(Delivery delivery, LocalDate otherwise) {
        jdbc.sql(sql("insert_rejects"))
                .params(delivery.id(), otherwise, delivery.agreement())
                .update();
    }

    /** Adds the sums of the delivery at hand by day and channel. */
    public void addDays(Delivery delivery, LocalDate otherwise) {
        jdbc.sql(sql("insert_days"))
                .params(delivery.id(), otherwise, delivery.agreement())
                .update();
    }

    private static void write(TakenPayment taken, CopyRows rows) {
        AccountNumber account = taken.account();
        SuspenseReason reason = taken.suspenseReason();
        Rung rung = taken.rung();
        rows.number(taken.payment().amountMinor())
                .number(taken.payment().source().delivery())
                .number(taken.payment().source().line())
                .number(account == null ? null : Long.valueOf(account.number()))
                .date(taken.payment().paymentDate())
                .date(taken.payment().creditDate())
                .flag(taken.repeated())
                .flag(taken.late())
                .text(taken.payment().key())
                .text(taken.outcome().code())
                .text(taken.payment().agreement())
                .text(taken.payment().reference())
                .text(taken.payment().channel())
                .text(taken.result().code())
                .text(reason == null ? null : reason.code())
                .text(String.join(" ", taken.parts()))
                .text(taken.original())
                .text(rung == null ? null : rung.code())
                .number(taken.confidence())
                .text(taken.named().code())
                .end();
    }

    private static String[] array(Collection<String> texts) {
        return texts.toArray(new String[0]);
    }

    private static String sql(String name) {
        return Sql.of(PaymentFacts.class, name);
    }
}
