// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates.jdbc;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recaudo.affiliates.AffiliateNumber;
import org.recaudo.affiliates.AffiliateRoll;
import org.recaudo.affiliates.Coverage;
import org.recaudo.affiliates.Household;
import org.recaudo.affiliates.Standing;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.ledger.KnownAccounts;
import org.recaudo.money.BillingPeriod;
import org.recaudo.runs.Sql;
import org.recaudo.runs.jdbc.Cursors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Reads what is in force from the versions. */
final class PostgresAffiliateRoll implements AffiliateRoll, KnownAccounts {

    private static final String HOUSEHOLDS = Sql.of(PostgresAffiliateRoll.class, "households");
    private static final String OF_ACCOUNTS = Sql.of(PostgresAffiliateRoll.class, "households_of_accounts");
    private static final String OF_CUILS = Sql.of(PostgresAffiliateRoll.class, "affiliates_of_cuils");
    private static final String KNOWN = Sql.of(PostgresAffiliateRoll.class, "known_households");
    private static final String CLOSED = Sql.of(PostgresAffiliateRoll.class, "closed_households");
    private static final String COVERED = Sql.of(PostgresAffiliateRoll.class, "count_covered");

    private final JdbcClient jdbc;
    private final Cursors cursors;

    PostgresAffiliateRoll(JdbcClient jdbc, Cursors cursors) {
        this.jdbc = jdbc;
        this.cursors = cursors;
    }

    @Override
    public Stream<Household> households(BillingPeriod period, @Nullable AccountNumber after) {
        int number = after == null ? 0 : after.number();
        Stream<Standing> rows = cursors.stream(HOUSEHOLDS, StandingRows::read, number, period.last());
        return HouseholdRows.gather(rows, period)
                .filter(household -> !household.members().isEmpty());
    }

    @Override
    public Optional<Household> household(AccountNumber account, BillingPeriod period) {
        return households(period, List.of(account)).findFirst();
    }

    @Override
    public Stream<Household> households(BillingPeriod period, Collection<AccountNumber> accounts) {
        return HouseholdRows.gather(ofAccounts(accounts, period.last()).stream(), period);
    }

    @Override
    public Map<AffiliateNumber, Coverage> coverages(Collection<AffiliateNumber> affiliates, LocalDate date) {
        Set<AffiliateNumber> wanted = new TreeSet<>(affiliates);
        Map<AffiliateNumber, Coverage> found = new TreeMap<>();
        List<AccountNumber> accounts =
                wanted.stream().map(AffiliateNumber::household).distinct().toList();
        for (Standing row : ofAccounts(accounts, BillingPeriod.of(date).last())) {
            if (wanted.contains(row.entry().number())) {
                found.put(row.entry().number(), row.coverage());
            }
        }
        return found;
    }

    @Override
    public Map<String, Coverage> coveragesByCuil(Collection<String> cuils, LocalDate date) {
        SqlArrayValue wanted =
                new SqlArrayValue("text", cuils.stream().distinct().toArray());
        Map<String, Coverage> found = new TreeMap<>();
        jdbc.sql(OF_CUILS)
                .params(wanted, date, wanted)
                .query(StandingRows::read)
                .list()
                .forEach(row -> found.putIfAbsent(row.entry().identity().cuil(), row.coverage()));
        return found;
    }

    @Override
    public Map<String, Set<AccountNumber>> accountsByCuil(Collection<String> cuils, LocalDate date) {
        SqlArrayValue wanted =
                new SqlArrayValue("text", cuils.stream().distinct().toArray());
        Map<String, Set<AccountNumber>> found = new TreeMap<>();
        jdbc.sql(OF_CUILS)
                .params(wanted, date, wanted)
                .query(StandingRows::read)
                .list()
                .forEach(row -> found.computeIfAbsent(row.entry().identity().cuil(), cuil -> new TreeSet<>())
                        .add(row.entry().number().household()));
        return found;
    }

    @Override
    public Set<AccountNumber> closed(Collection<AccountNumber> accounts, LocalDate date) {
        return new TreeSet<>(jdbc.sql(CLOSED)
                .params(numbers(accounts), date, date)
                .query((row, number) -> new AccountNumber(row.getInt(1)))
                .list());
    }

    @Override
    public long covered(LocalDate date) {
        return jdbc.sql(COVERED).params(date, date, date).query(Long.class).single();
    }

    @Override
    public Set<AccountNumber> among(Collection<AccountNumber> accounts) {
        return new TreeSet<>(jdbc.sql(KNOWN)
                .param(numbers(accounts))
                .query((row, number) -> new AccountNumber(row.getInt(1)))
                .list());
    }

    private List<Standing> ofAccounts(Collection<AccountNumber> accounts, LocalDate date) {
        return jdbc.sql(OF_ACCOUNTS)
                .params(numbers(accounts), date)
                .query(StandingRows::read)
                .list();
    }

    private static SqlArrayValue numbers(Collection<AccountNumber> accounts) {
        return new SqlArrayValue(
                "integer",
                accounts.stream().map(AccountNumber::number).distinct().toArray());
    }
}
