// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recaudo.collections.Instrument;
import org.recaudo.collections.Mandate;
import org.recaudo.collections.MandateEvent;
import org.recaudo.intake.SourceRef;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.runs.BulkLoad;
import org.recaudo.runs.CopyRows;
import org.recaudo.runs.Sql;
import org.recaudo.runs.jdbc.Cursors;
import org.springframework.stereotype.Component;

/** Mandates as their histories: events, and beside them the accounts and cards that they brought. */
@Component
public final class MandateTable {

    /** The version that an event makes of a mandate. */
    public record Added(String agreement, AccountNumber account, int version, MandateEvent event) {}

    private record Row(AccountNumber account, String agreement, MandateEvent event) {}

    private final Cursors cursors;
    private final BulkLoad bulk;

    MandateTable(Cursors cursors, BulkLoad bulk) {
        this.cursors = cursors;
        this.bulk = bulk;
    }

    /** The mandates of some thousands of households, by agreement. */
    public Map<AccountNumber, Map<String, Mandate>> of(Collection<AccountNumber> accounts) {
        Map<AccountNumber, Map<String, List<MandateEvent>>> histories = new TreeMap<>();
        try (Stream<Row> rows =
                cursors.stream(sql("mandates_of_accounts"), MandateTable::row, (Object) numbers(accounts))) {
            rows.forEach(row -> histories
                    .computeIfAbsent(row.account(), account -> new TreeMap<>())
                    .computeIfAbsent(row.agreement(), agreement -> new ArrayList<>())
                    .add(row.event()));
        }
        Map<AccountNumber, Map<String, Mandate>> mandates = new TreeMap<>();
        histories.forEach((account, byAgreement) -> {
            Map<String, Mandate> own = new TreeMap<>();
            byAgreement.forEach((agreement, history) -> own.put(agreement, new Mandate(agreement, account, history)));
            mandates.put(account, own);
        });
        return mandates;
    }

    /** Households with a mandate in force under any agreement, by account. Close the stream. */
    public Stream<AccountNumber> accountsInForce() {
        return cursors.stream(sql("accounts_in_force"), (row, number) -> new AccountNumber(row.getInt("account")));
    }

    /** Adds events, in the caller's transaction. */
    public void add(List<Added> events) {
        bulk.copy(sql("copy_mandate_events"), rows -> events.forEach(added -> write(added, rows)));
        bulk.copy(
                sql("copy_instruments"),
                rows -> events.forEach(added -> {
                    Instrument instrument = added.event().instrument();
                    if (instrument != null) {
                        write(added, instrument, rows);
                    }
                }));
    }

    private static void write(Added added, CopyRows rows) {
        MandateEvent event = added.event();
        rows.number(added.account().number())
                .number(added.version())
                .number(event.source().delivery())
                .number(event.source().line())
                .date(event.date())
                .text(added.agreement())
                .text(event.kind().code())
                .text(event.source().rule())
                .text(event.why())
                .end();
    }

    private static void write(Added added, Instrument instrument, CopyRows rows) {
        rows.number(added.account().number())
                .number(added.version())
                .text(added.agreement())
                .text(instrument.kind().code())
                .text(instrument.number())
                .text(instrument.holder())
                .text(instrument.taxId())
                .end();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String rule = row.getString("rule");
        SourceRef source = rule.isEmpty()
                ? SourceRef.ofLine(row.getLong("delivery"), row.getLong("line"))
                : SourceRef.ofRule(rule);
        MandateEvent event = new MandateEvent(
                MandateEvent.Kind.ofCode(row.getString("kind")).orElseThrow(),
                row.getObject("event_date", LocalDate.class),
                instrument(row),
                row.getString("why"),
                source);
        return new Row(new AccountNumber(row.getInt("account")), row.getString("agreement"), event);
    }

    private static @Nullable Instrument instrument(ResultSet row) throws SQLException {
        String kind = row.getString("instrument");
        return kind == null
                ? null
                : new Instrument(
                        Instrument.Kind.ofCode(kind).orElseThrow(),
                        row.getString("number"),
                        row.getString("holder"),
                        row.getString("tax_id"));
    }

    static Integer[] numbers(Collection<AccountNumber> accounts) {
        return accounts.stream().map(AccountNumber::number).distinct().toArray(Integer[]::new);
    }

    private static String sql(String name) {
        return Sql.of(MandateTable.class, name);
    }
}
