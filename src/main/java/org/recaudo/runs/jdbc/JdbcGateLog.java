// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs.jdbc;

import java.util.List;
import org.recaudo.money.BillingPeriod;
import org.recaudo.runs.ForcedGate;
import org.recaudo.runs.GateDecision;
import org.recaudo.runs.GateLog;
import org.recaudo.runs.RunOptions;
import org.recaudo.runs.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The gate log in its table. */
public final class JdbcGateLog implements GateLog {

    private final JdbcClient jdbc;
    private final RunOptions options;

    public JdbcGateLog(JdbcClient jdbc, RunOptions options) {
        this.jdbc = jdbc;
        this.options = options;
    }

    @Override
    public void record(String job, GateDecision decision) {
        jdbc.sql(Sql.of(JdbcGateLog.class, "record-forced-gate"))
                .param("period", options.period().toString())
                .param("job", job)
                .param("gate", decision.gate())
                .param("found", decision.found())
                .param("reason", decision.reason())
                .param("operator", options.operator())
                .update();
    }

    @Override
    public List<ForcedGate> forced(BillingPeriod period) {
        return jdbc.sql(Sql.of(JdbcGateLog.class, "forced-gates"))
                .param("period", period.toString())
                .query((row, number) -> new ForcedGate(
                        row.getString("job"),
                        row.getString("gate"),
                        row.getString("found"),
                        row.getString("reason"),
                        row.getString("operator"),
                        row.getTimestamp("forced_at").toInstant()))
                .list();
    }
}
