// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recaudo.money.Money;
import org.recaudo.reconciliation.DayEvent;
import org.recaudo.runs.BulkLoad;
import org.recaudo.runs.Fund;
import org.recaudo.runs.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of each network's payment days. */
@Component
public final class DayFacts {

    private final JdbcClient jdbc;
    private final BulkLoad bulk;
    private final Fund fund;

    DayFacts(JdbcClient jdbc, BulkLoad bulk, Fund fund) {
        this.jdbc = jdbc;
        this.bulk = bulk;
        this.fund = fund;
    }

    /** The last event of each day, by agreement. */
    public Map<String, Map<LocalDate, DayEvent>> last() {
        Map<String, Map<LocalDate, DayEvent>> last = new TreeMap<>();
        for (DayEvent event :
                jdbc.sql(sql("last_day_events")).query(this::event).list()) {
            last.computeIfAbsent(event.agreement(), agreement -> new TreeMap<>())
                    .put(event.paymentDay(), event);
        }
        return last;
    }

    /** Every event noted not after the date, by agreement, payment day and turn. */
    public List<DayEvent> events(LocalDate asOf) {
        return new ArrayList<>(
                jdbc.sql(sql("day_events")).param(asOf).query(this::event).list());
    }

    /** Adds events. */
    public void add(List<DayEvent> events) {
        bulk.copy(sql("copy_day_events"), rows -> {
            for (DayEvent event : events) {
                rows.number(event.state().gross().minorUnits())
                        .number(event.amount().minorUnits())
                        .number(event.turn())
                        .number(event.state().deliveries())
                        .number(event.state().matches())
                        .date(event.paymentDay())
                        .date(event.on())
                        .flag(event.settled())
                        .text(event.agreement())
                        .text(event.cause().code())
                        .text(event.subject())
                        .text(event.files().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                        .end();
            }
        });
    }

    private DayEvent event(ResultSet row, int number) throws SQLException {
        return new DayEvent(
                row.getString("agreement"),
                row.getObject("payment_day", LocalDate.class),
                row.getInt("turn"),
                row.getBoolean("settled"),
                row.getObject("noted_on", LocalDate.class),
                new DayEvent.State(
                        Money.ofMinor(row.getLong("gross_minor"), fund.currency()),
                        row.getInt("deliveries"),
                        row.getInt("matches")),
                DayEvent.Cause.ofCode(row.getString("cause")),
                row.getString("subject"),
                Money.ofMinor(row.getLong("amount_minor"), fund.currency()),
                Stream.of(row.getString("files").split(" "))
                        .filter(file -> !file.isEmpty())
                        .map(Long::valueOf)
                        .toList());
    }

    private static String sql(String name) {
        return Sql.of(DayFacts.class, name);
    }
}
