// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.recaudo.intake.Withholding;
import org.recaudo.money.Money;
import org.recaudo.money.Rate;
import org.recaudo.reconciliation.EntryKey;
import org.recaudo.reconciliation.ExpectedSettlement;
import org.recaudo.reconciliation.Match;
import org.recaudo.reconciliation.MatchRule;
import org.recaudo.reconciliation.Settlement;
import org.recaudo.reconciliation.Withheld;
import org.recaudo.runs.BulkLoad;
import org.recaudo.runs.CopyRows;
import org.recaudo.runs.Fund;
import org.recaudo.runs.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes matches: a match is named after the first of its entries. */
@Component
final class MatchFacts {

    private record MatchPart<T>(EntryKey match, T part, String rule) {}

    private record DayKey(EntryKey match, LocalDate day) {}

    private final JdbcClient jdbc;
    private final BulkLoad bulk;
    private final Fund fund;

    MatchFacts(JdbcClient jdbc, BulkLoad bulk, Fund fund) {
        this.jdbc = jdbc;
        this.bulk = bulk;
        this.fund = fund;
    }

    /** All matches, by key. */
    List<Match> matches() {
        Map<EntryKey, List<Settlement>> settlements = new TreeMap<>();
        Map<EntryKey, String> rules = new TreeMap<>();
        for (MatchPart<Settlement> part : jdbc.sql(sql("matched_entries"))
                .query((row, number) -> new MatchPart<>(matchKey(row), settlement(row), row.getString("rule")))
                .list()) {
            settlements.computeIfAbsent(part.match(), key -> new ArrayList<>()).add(part.part());
            rules.put(part.match(), part.rule());
        }
        Map<EntryKey, List<ExpectedSettlement>> days = days();
        List<Match> matches = new ArrayList<>();
        settlements.forEach((key, entries) -> matches.add(new Match(
                MatchRule.valueOf(rules.getOrDefault(key, "").toUpperCase(Locale.ROOT)),
                entries,
                days.getOrDefault(key, List.of()))));
        return matches;
    }

    /** Adds matches with both their sides and what was withheld. */
    void add(List<Match> matches) {
        bulk.copy(sql("copy_matched_entries"), rows -> matches.forEach(match -> entries(match, rows)));
        bulk.copy(sql("copy_matched_days"), rows -> matches.forEach(match -> days(match, rows)));
        bulk.copy(sql("copy_withheld"), rows -> matches.forEach(match -> withheld(match, rows)));
    }

    private static void entries(Match match, CopyRows rows) {
        EntryKey key = match.first().key();
        for (Settlement settlement : match.settlements()) {
            rows.number(settlement.amount().minorUnits())
                    .number(settlement.key().entry())
                    .number(key.entry())
                    .date(settlement.bankDate())
                    .text(settlement.key().statement())
                    .text(key.statement())
                    .text(match.agreement())
                    .text(match.rule().name().toLowerCase(Locale.ROOT))
                    .end();
        }
    }

    private static void days(Match match, CopyRows rows) {
        EntryKey key = match.first().key();
        for (ExpectedSettlement day : match.days()) {
            rows.number(day.gross().minorUnits())
                    .number(day.commission().minorUnits())
                    .number(day.commissionTax().minorUnits())
                    .number(key.entry())
                    .date(day.paymentDay())
                    .date(day.bankDate())
                    .text(key.statement())
                    .text(match.agreement())
                    .end();
        }
    }

    private static void withheld(Match match, CopyRows rows) {
        EntryKey key = match.first().key();
        for (ExpectedSettlement day : match.days()) {
            for (Withheld withheld : day.withheld()) {
                rows.number(withheld.amount().minorUnits())
                        .number(key.entry())
                        .date(day.paymentDay())
                        .flag(withheld.tax().always())
                        .flag(withheld.taken())
                        .text(key.statement())
                        .text(match.agreement())
                        .text(withheld.tax().id())
                        .text(withheld.tax().account())
                        .end();
            }
        }
    }

    private Map<EntryKey, List<ExpectedSettlement>> days() {
        Map<DayKey, List<Withheld>> withheld = new HashMap<>();
        jdbc.sql(sql("withheld")).query(row -> {
            DayKey key = new DayKey(matchKey(row), row.getObject("payment_day", LocalDate.class));
            withheld.computeIfAbsent(key, day -> new ArrayList<>()).add(withheld(row));
        });
        Map<EntryKey, List<ExpectedSettlement>> days = new TreeMap<>();
        jdbc.sql(sql("matched_days")).query(row -> {
            EntryKey key = matchKey(row);
            LocalDate day = row.getObject("payment_day", LocalDate.class);
            days.computeIfAbsent(key, match -> new ArrayList<>())
                    .add(day(row, withheld.getOrDefault(new DayKey(key, day), List.of())));
        });
        return days;
    }

    private ExpectedSettlement day(ResultSet row, List<Withheld> withheld) throws SQLException {
        return new ExpectedSettlement(
                row.getString("agreement"),
                row.getObject("payment_day", LocalDate.class),
                row.getObject("bank_date", LocalDate.class),
                money(row.getLong("gross_minor")),
                money(row.getLong("commission_minor")),
                money(row.getLong("tax_minor")),
                withheld);
    }

    /** The percentage is not kept: the amount is what was agreed then. */
    private Withheld withheld(ResultSet row) throws SQLException {
        String tax = row.getString("tax");
        Withholding withholding = new Withholding(
                tax,
                tax,
                Rate.percent(BigDecimal.ZERO),
                Withholding.Base.GROSS,
                row.getString("account"),
                row.getBoolean("always"));
        return new Withheld(withholding, money(row.getLong("amount_minor")), row.getBoolean("taken"));
    }

    Settlement settlement(ResultSet row) throws SQLException {
        return new Settlement(
                StatementFacts.key(row),
                row.getString("agreement"),
                row.getObject("booking_date", LocalDate.class),
                money(row.getLong("amount_minor")),
                StatementFacts.source(row));
    }

    private static EntryKey matchKey(ResultSet row) throws SQLException {
        return new EntryKey(row.getString("match_statement"), row.getInt("match_entry"));
    }

    private Money money(long minor) {
        return Money.ofMinor(minor, fund.currency());
    }

    private static String sql(String name) {
        return Sql.of(MatchFacts.class, name);
    }
}
