// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation.jdbc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recaudo.collections.PaymentBook;
import org.recaudo.collections.ReportedDay;
import org.recaudo.money.Money;
import org.recaudo.reconciliation.AgreementTerms;
import org.recaudo.reconciliation.Discrepancy;
import org.recaudo.reconciliation.Match;
import org.recaudo.reconciliation.NetworkTie;
import org.recaudo.reconciliation.Settlement;
import org.recaudo.runs.Fund;
import org.recaudo.runs.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the sides of each network, and writes the matches between them. */
@Component
public final class NetworkTies {

    private final JdbcClient jdbc;
    private final PaymentBook payments;
    private final MatchFacts facts;
    private final AgreementTerms terms;
    private final Fund fund;

    NetworkTies(JdbcClient jdbc, PaymentBook payments, MatchFacts facts, AgreementTerms terms, Fund fund) {
        this.jdbc = jdbc;
        this.payments = payments;
        this.facts = facts;
        this.terms = terms;
        this.fund = fund;
    }

    /** Every agreement of networks.yml, in its order, as it stands on the date. */
    public List<NetworkTie> asOf(LocalDate date) {
        Map<String, Map<LocalDate, List<Money>>> reported = reported(date);
        Map<String, List<Match>> matches = new TreeMap<>();
        for (Match match : facts.matches()) {
            matches.computeIfAbsent(match.agreement(), agreement -> new ArrayList<>())
                    .add(match);
        }
        Map<String, List<Settlement>> open = new TreeMap<>();
        unmatched(date)
                .forEach(settlement -> open.computeIfAbsent(settlement.agreement(), agreement -> new ArrayList<>())
                        .add(settlement));
        List<NetworkTie> ties = new ArrayList<>();
        terms.byAgreement()
                .forEach((agreement, settlementTerms) -> ties.add(new NetworkTie(
                        agreement,
                        settlementTerms,
                        fund.calendar(),
                        reported.getOrDefault(agreement, Map.of()),
                        matches.getOrDefault(agreement, List.of()),
                        open.getOrDefault(agreement, List.of()))));
        return ties;
    }

    /** Bank entries of networks until the date that no match has taken, by agreement, bank date and key. */
    List<Settlement> unmatched(LocalDate date) {
        return jdbc.sql(sql("open_settlements"))
                .param(date)
                .query((row, number) -> facts.settlement(row))
                .list();
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

    /** Adds matches with both their sides. */
    public void add(List<Match> matches) {
        facts.add(matches);
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
                        .param(discrepancy.kind().code())
                        .param(discrepancy.agreement())
                        .param(discrepancy.reason().code())
                        .param(discrepancy.reason().code())
                        .update()
                > 0;
    }

    private Map<String, Map<LocalDate, List<Money>>> reported(LocalDate date) {
        Map<String, Map<LocalDate, List<Money>>> reported = new TreeMap<>();
        try (Stream<ReportedDay> days = payments.reported(date)) {
            days.forEach(day -> reported.computeIfAbsent(day.agreement(), agreement -> new TreeMap<>())
                    .computeIfAbsent(day.paymentDay(), paid -> new ArrayList<>())
                    .add(Money.ofMinor(day.grossMinor(), fund.currency())));
        }
        return reported;
    }

    private static String sql(String name) {
        return Sql.of(NetworkTies.class, name);
    }
}
