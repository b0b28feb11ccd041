// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recaudo.collections.CollectedDay;
import org.recaudo.collections.PaymentBook;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Money;
import org.recaudo.reconciliation.AgreementTerms;
import org.recaudo.reconciliation.Discrepancy;
import org.recaudo.reconciliation.EntryKey;
import org.recaudo.reconciliation.ExpectedSettlement;
import org.recaudo.reconciliation.Match;
import org.recaudo.reconciliation.MatchRule;
import org.recaudo.reconciliation.NetworkTie;
import org.recaudo.reconciliation.Settlement;
import org.recaudo.runs.Fund;
import org.recaudo.runs.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the two sides of each network, and writes the matches between them. */
@Component
public final class NetworkTies {

    private record MatchPart<T>(EntryKey match, T part, String rule) {}

    private final JdbcClient jdbc;
    private final PaymentBook payments;
    private final AgreementTerms terms;
    private final Fund fund;

    NetworkTies(JdbcClient jdbc, PaymentBook payments, AgreementTerms terms, Fund fund) {
        this.jdbc = jdbc;
        this.payments = payments;
        this.terms = terms;
        this.fund = fund;
    }

    /** Every agreement of networks.yml, in its order, as it stands on the date. */
    public List<NetworkTie> asOf(LocalDate date) {
        Map<String, Map<LocalDate, Money>> gross = gross(date);
        List<Match> matches = matches();
        List<Settlement> open = jdbc.sql(sql("open_settlements"))
                .param(date)
                .query((row, number) -> settlement(row))
                .list();
        List<NetworkTie> ties = new ArrayList<>();
        terms.byAgreement()
                .forEach((agreement, settlementTerms) -> ties.add(new NetworkTie(
                        agreement,
                        settlementTerms,
                        fund.calendar(),
                        gross.getOrDefault(agreement, Map.of()),
                        matches.stream()
                                .filter(match -> match.agreement().equals(agreement))
                                .toList(),
                        open.stream()
                                .filter(settlement -> settlement.agreement().equals(agreement))
                                .toList())));
        return ties;
    }

    /** The last day that statements of any bank account cover; null when there is none. */
    public @Nullable LocalDate statementsUntil(LocalDate date) {
        return jdbc
                .sql(sql("statements_until"))
                .param(date)
                .query((row, number) -> row.getObject("closing_date", LocalDate.class))
                .list()
                .stream()
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** Adds a match with both its sides. */
    public void add(Match match) {
        EntryKey key = match.first().key();
        for (Settlement settlement : match.settlements()) {
            jdbc.sql(sql("insert_matched_entry"))
                    .params(
                            settlement.amount().minorUnits(),
                            settlement.key().entry(),
                            key.entry(),
                            settlement.bankDate(),
                            settlement.key().statement(),
                            key.statement(),
                            match.agreement(),
                            match.rule().name().toLowerCase(Locale.ROOT))
                    .update();
        }
        for (ExpectedSettlement day : match.days()) {
            jdbc.sql(sql("insert_matched_day"))
                    .params(
                            day.gross().minorUnits(),
                            day.commission().minorUnits(),
                            day.commissionTax().minorUnits(),
                            key.entry(),
                            day.paymentDay(),
                            day.bankDate(),
                            key.statement(),
                            match.agreement())
                    .update();
        }
    }

    /**
     * Notes a difference; one that was noted before, with the same amounts, stands as it was. Says whether it is new.
     */
    public boolean note(Discrepancy discrepancy, LocalDate date) {
        return jdbc.sql(sql("insert_discrepancy"))
                        .param(discrepancy.expected().minorUnits())
                        .param(discrepancy.found().minorUnits())
                        .param(date)
                        .param(discrepancy.expectedOn())
                        .param(discrepancy.foundOn())
                        .param(discrepancy.subject())
                        .param(discrepancy
                                .kind()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'))
                        .param(discrepancy.agreement())
                        .param(discrepancy.reason())
                        .param(discrepancy.action())
                        .update()
                > 0;
    }

    private Map<String, Map<LocalDate, Money>> gross(LocalDate date) {
        Map<String, Map<LocalDate, Money>> gross = new TreeMap<>();
        try (Stream<CollectedDay> days = payments.days(date)) {
            days.forEach(day -> gross.computeIfAbsent(day.agreement(), agreement -> new TreeMap<>())
                    .merge(day.paymentDay(), money(day.grossMinor()), Money::plus));
        }
        return gross;
    }

    private List<Match> matches() {
        Map<EntryKey, List<Settlement>> settlements = new TreeMap<>();
        Map<EntryKey, String> rules = new TreeMap<>();
        for (MatchPart<Settlement> part : jdbc.sql(sql("matched_entries"))
                .query((row, number) -> new MatchPart<>(matchKey(row), settlement(row), row.getString("rule")))
                .list()) {
            settlements.computeIfAbsent(part.match(), key -> new ArrayList<>()).add(part.part());
            rules.put(part.match(), part.rule());
        }
        Map<EntryKey, List<ExpectedSettlement>> days = new TreeMap<>();
        for (MatchPart<ExpectedSettlement> part : jdbc.sql(sql("matched_days"))
                .query((row, number) -> new MatchPart<>(matchKey(row), day(row), ""))
                .list()) {
            days.computeIfAbsent(part.match(), key -> new ArrayList<>()).add(part.part());
        }
        List<Match> matches = new ArrayList<>();
        settlements.forEach((key, entries) -> matches.add(new Match(
                MatchRule.valueOf(rules.getOrDefault(key, "").toUpperCase(Locale.ROOT)),
                entries,
                days.getOrDefault(key, List.of()))));
        return matches;
    }

    private Settlement settlement(ResultSet row) throws SQLException {
        return new Settlement(
                StatementFacts.key(row),
                row.getString("agreement"),
                row.getObject("booking_date", LocalDate.class),
                money(row.getLong("amount_minor")),
                StatementFacts.source(row));
    }

    private ExpectedSettlement day(ResultSet row) throws SQLException {
        return new ExpectedSettlement(
                row.getString("agreement"),
                row.getObject("payment_day", LocalDate.class),
                row.getObject("bank_date", LocalDate.class),
                money(row.getLong("gross_minor")),
                money(row.getLong("commission_minor")),
                money(row.getLong("tax_minor")));
    }

    private static EntryKey matchKey(ResultSet row) throws SQLException {
        return new EntryKey(row.getString("match_statement"), row.getInt("match_entry"));
    }

    private Money money(long minor) {
        CurrencyCode currency = fund.currency();
        return Money.ofMinor(minor, currency);
    }

    private static String sql(String name) {
        return Sql.of(NetworkTies.class, name);
    }
}
