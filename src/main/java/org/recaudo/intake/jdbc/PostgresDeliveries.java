// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.recaudo.intake.Deliveries;
import org.recaudo.intake.Delivery;
import org.recaudo.intake.DeliverySequence;
import org.recaudo.intake.PostedDelivery;
import org.recaudo.intake.RejectedRecord;
import org.recaudo.intake.SequencePlace;
import org.recaudo.money.BillingPeriod;
import org.recaudo.runs.BulkLoad;
import org.recaudo.runs.CopyRows;
import org.recaudo.runs.Sql;
import org.recaudo.runs.jdbc.Cursors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deliveries over {@code intake_delivery} and {@code intake_rejection}. */
@Component
final class PostgresDeliveries implements Deliveries {
    private static final String DELIVERY_BY_ID = Sql.of(PostgresDeliveries.class, "delivery_by_id");
    private static final String DELIVERY_BY_CONTENT = Sql.of(PostgresDeliveries.class, "delivery_by_content");
    private static final String DELIVERIES_BY_NAME = Sql.of(PostgresDeliveries.class, "deliveries_by_name");
    private static final String DELIVERY_BY_IDENTITY = Sql.of(PostgresDeliveries.class, "delivery_by_identity");
    private static final String DELIVERIES_OF_PERIOD = Sql.of(PostgresDeliveries.class, "deliveries_of_period");
    private static final String INSERT_DELIVERY = Sql.of(PostgresDeliveries.class, "insert_delivery");
    private static final String COPY_REJECTION = Sql.of(PostgresDeliveries.class, "copy_rejection");
    private static final String REJECTIONS_OF_DELIVERY = Sql.of(PostgresDeliveries.class, "rejections_of_delivery");

    private static final String INSERT_SEQUENCE = Sql.of(PostgresDeliveries.class, "insert_sequence");
    private static final String SEQUENCE_PLACE = Sql.of(PostgresDeliveries.class, "sequence_place");

    private final JdbcClient jdbc;
    private final BulkLoad bulkLoad;
    private final Cursors cursors;

    PostgresDeliveries(JdbcClient jdbc, BulkLoad bulkLoad, Cursors cursors) {
        this.jdbc = jdbc;
        this.bulkLoad = bulkLoad;
        this.cursors = cursors;
    }

    @Override
    public Optional<PostedDelivery> byId(long id) {
        return jdbc.sql(DELIVERY_BY_ID)
                .param("id", id)
                .query((row, number) -> delivery(row))
                .optional();
    }

    @Override
    public Optional<PostedDelivery> byContent(String sha256) {
        return jdbc.sql(DELIVERY_BY_CONTENT)
                .param("sha256", sha256)
                .query((row, number) -> delivery(row))
                .optional();
    }

    @Override
    public List<PostedDelivery> named(String nameOrHash) {
        return jdbc.sql(DELIVERIES_BY_NAME)
                .param("name", nameOrHash)
                .query((row, number) -> delivery(row))
                .list();
    }

    @Override
    public Optional<PostedDelivery> byIdentity(String agreement, String identity) {
        return jdbc.sql(DELIVERY_BY_IDENTITY)
                .param("agreement", agreement)
                .param("identity", identity)
                .query((row, number) -> delivery(row))
                .optional();
    }

    @Override
    public List<PostedDelivery> of(BillingPeriod period) {
        return jdbc.sql(DELIVERIES_OF_PERIOD)
                .param("period", period.first())
                .query((row, number) -> delivery(row))
                .list();
    }

    @Override
    public Stream<RejectedRecord> rejections(long delivery) {
        return cursors.stream(REJECTIONS_OF_DELIVERY, (row, number) -> rejection(row), delivery);
    }

    @Override
    public void add(PostedDelivery delivery, Iterator<RejectedRecord> rejections) {
        PostedDelivery.Counts counts = delivery.counts();
        jdbc.sql(INSERT_DELIVERY)
                .param("id", delivery.id())
                .param("sha256", delivery.sha256())
                .param("name", delivery.name())
                .param("format", delivery.format())
                .param("agreement", delivery.agreement())
                .param("identity", delivery.identity())
                .param("businessDate", delivery.businessDate())
                .param("period", delivery.period().first())
                .param("accepted", counts.accepted())
                .param("rejected", counts.rejected())
                .param("skipped", counts.skipped())
                .param("acceptedMinor", counts.acceptedMinor())
                .param("rejectedMinor", counts.rejectedMinor())
                .param("skippedMinor", counts.skippedMinor())
                .update();
        if (rejections.hasNext()) {
            bulkLoad.copy(COPY_REJECTION, rows -> copy(delivery.id(), rejections, rows));
        }
    }

    @Override
    public void number(Delivery delivery, DeliverySequence sequence) {
        jdbc.sql(INSERT_SEQUENCE)
                .param("delivery", delivery.id())
                .param("number", sequence.number())
                .param("agreement", delivery.agreement())
                .param("series", sequence.series())
                .update();
    }

    @Override
    public Optional<SequencePlace> place(long delivery) {
        return jdbc.sql(SEQUENCE_PLACE)
                .param("delivery", delivery)
                .query((row, number) -> new SequencePlace(
                        row.getLong("number"),
                        row.getObject("before", Long.class),
                        row.getObject("after", Long.class),
                        row.getBoolean("repeated")))
                .optional();
    }

    private static void copy(long delivery, Iterator<RejectedRecord> rejections, CopyRows rows) {
        while (rejections.hasNext()) {
            RejectedRecord rejection = rejections.next();
            rows.number(delivery)
                    .number(rejection.line())
                    .number(rejection.column())
                    .text(rejection.field())
                    .text(rejection.value())
                    .text(rejection.reason())
                    .text(rejection.expected())
                    .number(rejection.amountMinor())
                    .end();
        }
    }

    private static RejectedRecord rejection(ResultSet row) throws SQLException {
        return new RejectedRecord(
                row.getLong("line"),
                row.getInt("column_number"),
                row.getString("field"),
                row.getString("value"),
                row.getString("reason"),
                row.getString("expected"),
                row.getLong("amount_minor"));
    }

    private static PostedDelivery delivery(ResultSet row) throws SQLException {
        return new PostedDelivery(
                row.getLong("id"),
                row.getString("sha256"),
                row.getString("name"),
                row.getString("format"),
                row.getString("agreement"),
                row.getString("identity"),
                row.getObject("business_date", LocalDate.class),
                BillingPeriod.of(row.getObject("period", LocalDate.class)),
                new PostedDelivery.Counts(
                        row.getLong("accepted"),
                        row.getLong("rejected"),
                        row.getLong("skipped"),
                        row.getLong("accepted_minor"),
                        row.getLong("rejected_minor"),
                        row.getLong("skipped_minor")));
    }
}
