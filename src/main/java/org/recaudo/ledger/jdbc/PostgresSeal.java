// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger.jdbc;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.recaudo.ledger.Seal;
import org.recaudo.ledger.SealCondition;
import org.recaudo.money.BillingPeriod;
import org.recaudo.runs.RunOptions;
import org.recaudo.runs.Sql;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seals stand in their own table, which the database asks at every posting. */
final class PostgresSeal implements Seal {

    private static final String LATEST = Sql.of(PostgresSeal.class, "latest_seal");
    private static final String INSERT = Sql.of(PostgresSeal.class, "insert_seal");

    private final JdbcClient jdbc;
    private final RunOptions options;
    private final ObjectProvider<SealCondition> conditions;

    PostgresSeal(JdbcClient jdbc, RunOptions options, ObjectProvider<SealCondition> conditions) {
        this.jdbc = jdbc;
        this.options = options;
        this.conditions = conditions;
    }

    @Override
    public Optional<BillingPeriod> latest() {
        return jdbc.sql(LATEST)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .map(BillingPeriod::of);
    }

    @Override
    public List<String> hindrances(BillingPeriod period) {
        return conditions
                .orderedStream()
                .flatMap(condition -> condition.hindrance(period).stream())
                .sorted()
                .toList();
    }

    @Override
    public void seal(BillingPeriod period) {
        List<String> hindrances = hindrances(period);
        if (isSealed(period) || !hindrances.isEmpty()) {
            throw new IllegalStateException("Period %s cannot be sealed: %s".formatted(period, hindrances));
        }
        jdbc.sql(INSERT).params(period.first(), options.operator()).update();
    }
}
