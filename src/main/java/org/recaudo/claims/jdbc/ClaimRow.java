// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.recaudo.claims.Claim;
import org.recaudo.claims.ClaimLine;
import org.recaudo.claims.InsuredPatient;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Money;

/** One row of claims joined with their lines: a claim that has one line. */
final class ClaimRow {

    private final CurrencyCode currency;

    ClaimRow(CurrencyCode currency) {
        this.currency = currency;
    }

    /** Joins the rows of each claim, which stand side by side. */
    static List<Claim> joined(Stream<Claim> rows) {
        List<Claim> claims = new ArrayList<>();
        List<ClaimLine> lines = new ArrayList<>();
        Claim last = null;
        for (Iterator<Claim> all = rows.iterator(); all.hasNext(); ) {
            Claim row = all.next();
            if (last != null && !last.number().equals(row.number())) {
                claims.add(withLines(last, lines));
                lines.clear();
            }
            lines.addAll(row.lines());
            last = row;
        }
        if (last != null) {
            claims.add(withLines(last, lines));
        }
        return claims;
    }

    Claim map(ResultSet row, int index) throws SQLException {
        String stored = row.getString("currency");
        if (!stored.equals(currency.code())) {
            throw new IllegalStateException("Claim %s is in %s, the fund bills in %s"
                    .formatted(row.getString("claim_number"), stored, currency));
        }
        return new Claim(
                row.getString("claim_number"),
                row.getString("insurer"),
                BillingPeriod.parse(row.getString("period")),
                row.getInt("sequence"),
                row.getObject("created_on", LocalDate.class),
                new InsuredPatient(
                        row.getString("member_id"),
                        row.getString("patient_name"),
                        row.getObject("birth_date", LocalDate.class),
                        row.getString("sex")),
                row.getString("authorization_code"),
                row.getString("provider"),
                List.of(line(row)),
                money(row, "total_minor"));
    }

    private ClaimLine line(ResultSet row) throws SQLException {
        return new ClaimLine(
                row.getInt("line"),
                row.getString("service_id"),
                row.getObject("service_date", LocalDate.class),
                row.getString("practitioner"),
                row.getString("diagnosis"),
                row.getString("procedure_code"),
                row.getString("description"),
                row.getBigDecimal("quantity"),
                money(row, "unit_price_minor"),
                row.getBigDecimal("factor"),
                money(row, "tax_minor"),
                money(row, "net_minor"),
                money(row, "patient_share_minor"),
                money(row, "payer_share_minor"));
    }

    private Money money(ResultSet row, String column) throws SQLException {
        return Money.ofMinor(row.getLong(column), currency);
    }

    private static Claim withLines(Claim claim, List<ClaimLine> lines) {
        return new Claim(
                claim.number(),
                claim.insurer(),
                claim.period(),
                claim.sequence(),
                claim.createdOn(),
                claim.patient(),
                claim.authorization(),
                claim.provider(),
                lines,
                claim.total());
    }
}
