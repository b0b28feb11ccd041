// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger.jdbc;

import java.time.LocalDate;
import java.util.Optional;
import org.recaudo.ledger.SealCondition;
import org.recaudo.money.BillingPeriod;
import org.recaudo.runs.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A period is sealed after it was billed, and after every earlier period that was billed. */
final class BilledCondition implements SealCondition {

    private static final String IS_BILLED = Sql.of(BilledCondition.class, "period_is_billed");
    private static final String EARLIER = Sql.of(BilledCondition.class, "earlier_billed_period");

    private final JdbcClient jdbc;

    BilledCondition(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> hindrance(BillingPeriod period) {
        if (!isBilled(period)) {
            return Optional.of("Period %s has no charges: bill it first with jobs/run-month --period=%s"
                    .formatted(period, period));
        }
        return earlierBilled(period)
                .map(earlier ->
                        "Period %s was billed and is not sealed: seal it first with jobs/seal-period --period=%s"
                                .formatted(earlier, earlier));
    }

    private boolean isBilled(BillingPeriod period) {
        String prefix = "charge/%s/".formatted(period);
        return jdbc.sql(IS_BILLED)
                .params(prefix, KeyRange.after(prefix))
                .query(Boolean.class)
                .single();
    }

    private Optional<BillingPeriod> earlierBilled(BillingPeriod period) {
        return jdbc.sql(EARLIER)
                .param(period.first())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .map(BillingPeriod::of);
    }
}
