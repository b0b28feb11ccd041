// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.recaudo.claims.Agreement;
import org.recaudo.claims.Agreements;
import org.recaudo.claims.BundleSummary;
import org.recaudo.claims.ClaimBook;
import org.recaudo.claims.ClaimRules;
import org.recaudo.claims.ClaimState;
import org.recaudo.claims.ClaimSummary;
import org.recaudo.claims.Finding;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Money;
import org.recaudo.runs.Sql;
import org.recaudo.runs.jdbc.Cursors;

/** Reads claims for finance; findings are asked of the rules anew, since they depend on the agreements of today. */
final class PostgresClaimBook implements ClaimBook {

    private static final String SUMMARIES = Sql.of(PostgresClaimBook.class, "find_claim_summaries");

    private final ClaimTables tables;
    private final Cursors cursors;
    private final Agreements agreements;
    private final CurrencyCode currency;

    PostgresClaimBook(ClaimTables tables, Cursors cursors, Agreements agreements, CurrencyCode currency) {
        this.tables = tables;
        this.cursors = cursors;
        this.agreements = agreements;
        this.currency = currency;
    }

    @Override
    public Stream<ClaimSummary> claims(BillingPeriod period) {
        return cursors.stream(SUMMARIES, this::summary, period.toString());
    }

    @Override
    public List<BundleSummary> bundles(BillingPeriod period) {
        return tables.bundles(period);
    }

    @Override
    public List<Finding> findings(BillingPeriod period) {
        List<Finding> findings = new ArrayList<>();
        for (Agreement agreement : agreements.all()) {
            tables.waiting(agreement, period)
                    .forEach(claim -> findings.addAll(ClaimRules.check(claim, agreement, currency)));
        }
        return findings;
    }

    private ClaimSummary summary(ResultSet row, int index) throws SQLException {
        return new ClaimSummary(
                row.getString("claim_number"),
                row.getString("insurer"),
                BillingPeriod.parse(row.getString("period")),
                ClaimState.ofWord(row.getString("state")),
                row.getString("bundle_number"),
                row.getInt("lines"),
                money(row, "total_minor"),
                money(row, "tax_minor"),
                money(row, "patient_share_minor"),
                money(row, "payer_share_minor"));
    }

    private Money money(ResultSet row, String column) throws SQLException {
        return Money.ofMinor(row.getLong(column), currency);
    }
}
