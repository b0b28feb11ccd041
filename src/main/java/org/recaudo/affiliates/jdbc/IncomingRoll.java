// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recaudo.affiliates.AffiliateNumber;
import org.recaudo.affiliates.RollChange;
import org.recaudo.affiliates.RollEntry;
import org.recaudo.affiliates.RollLine;
import org.recaudo.affiliates.RollLoss;
import org.recaudo.intake.Delivery;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.money.BillingPeriod;
import org.recaudo.runs.BulkLoad;
import org.recaudo.runs.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A full roll on its way in: staged in temporary tables of the delivery's transaction, freed of lines that contradict
 * other lines, compared with what is in force, and posted as the differences. The order of the calls is that of the
 * methods.
 */
public final class IncomingRoll {

    private static final String STAGE_INCOMING = Sql.of(IncomingRoll.class, "stage_incoming");
    private static final String STAGE_WITHHELD = Sql.of(IncomingRoll.class, "stage_withheld");
    private static final String CLEAR_STAGE = Sql.of(IncomingRoll.class, "clear_stage");
    private static final String ANALYZE_STAGE = Sql.of(IncomingRoll.class, "analyze_stage");
    private static final String COPY_INCOMING = Sql.of(IncomingRoll.class, "copy_incoming");
    private static final String COPY_WITHHELD = Sql.of(IncomingRoll.class, "copy_withheld");
    private static final String DUPLICATES = Sql.of(IncomingRoll.class, "take_out_duplicates");
    private static final String REPEATED_CUILS = Sql.of(IncomingRoll.class, "take_out_repeated_cuils");
    private static final String ORPHANS = Sql.of(IncomingRoll.class, "take_out_orphans");
    private static final String COUNT = Sql.of(IncomingRoll.class, "count_incoming");
    private static final String LATEST_EFFECT = Sql.of(IncomingRoll.class, "latest_effect");
    private static final String LOSS = Sql.of(IncomingRoll.class, "roll_loss");
    private static final String POST_LISTED = Sql.of(IncomingRoll.class, "post_listed");
    private static final String POST_ABSENT = Sql.of(IncomingRoll.class, "post_absent");
    private static final String ANALYZE_VERSIONS = Sql.of(IncomingRoll.class, "analyze_versions");

    private final JdbcClient jdbc;
    private final BulkLoad bulkLoad;

    /** A line that was taken out, and the earlier line that says the same, if one does. */
    public record TakenOut(long line, AffiliateNumber number, String cuil, long firstLine) {}

    IncomingRoll(JdbcClient jdbc, BulkLoad bulkLoad) {
        this.jdbc = jdbc;
        this.bulkLoad = bulkLoad;
    }

    /** The latest day on which anything in force took effect. */
    public Optional<LocalDate> latestEffect() {
        return jdbc.sql(LATEST_EFFECT)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    public void begin() {
        jdbc.sql(STAGE_INCOMING).update();
        jdbc.sql(STAGE_WITHHELD).update();
        jdbc.sql(CLEAR_STAGE).update();
    }

    /** Takes some thousands of lines; rejected ones only with whom they are about. */
    public void stage(List<RollLine> lines) {
        bulkLoad.copy(COPY_INCOMING, rows -> {
            for (RollLine line : lines) {
                RollEntry entry = line.entry();
                if (entry != null) {
                    StandingRows.write(rows, entry).number(line.line()).end();
                }
            }
        });
        bulkLoad.copy(COPY_WITHHELD, rows -> {
            for (RollLine line : lines) {
                AffiliateNumber number = line.number();
                if (line.entry() == null && number != null) {
                    rows.number(number.household().number())
                            .number(number.member())
                            .end();
                }
            }
        });
    }

    public List<TakenOut> takeOutDuplicates() {
        jdbc.sql(ANALYZE_STAGE).update();
        return takeOut(DUPLICATES);
    }

    public List<TakenOut> takeOutRepeatedCuils() {
        return takeOut(REPEATED_CUILS);
    }

    public List<TakenOut> takeOutOrphans() {
        return takeOut(ORPHANS);
    }

    /** How many lines are left to take. */
    public long count() {
        return jdbc.sql(COUNT).query(Long.class).single();
    }

    public RollLoss loss(BillingPeriod period) {
        return jdbc.sql(LOSS)
                .params(period.first(), period.first())
                .query((row, number) -> new RollLoss(row.getLong("in_force"), row.getLong("lost")))
                .single();
    }

    /** Inserts a version for each difference and says how many of each kind. */
    public Map<RollChange, Long> post(Delivery delivery, BillingPeriod period) {
        Map<RollChange, Long> changes = new EnumMap<>(RollChange.class);
        LocalDate first = period.first();
        long absent =
                jdbc.sql(POST_ABSENT).params(first, first, delivery.id(), first).update();
        changes.put(RollChange.LEFT, absent);
        jdbc.sql(POST_LISTED).params(first, first, first, delivery.id()).query(row -> {
            RollChange change = RollChange.ofCode(row.getString("change"));
            changes.merge(change, row.getLong("affiliates"), Math::addExact);
        });
        jdbc.sql(ANALYZE_VERSIONS).update();
        return changes;
    }

    private List<TakenOut> takeOut(String sql) {
        return jdbc.sql(sql).query(IncomingRoll::takenOut).list();
    }

    private static TakenOut takenOut(ResultSet row, int number) throws SQLException {
        return new TakenOut(
                row.getLong("source_line"),
                new AffiliateNumber(new AccountNumber(row.getInt("household")), row.getInt("member")),
                row.getString("cuil"),
                row.getLong("first_line"));
    }
}
