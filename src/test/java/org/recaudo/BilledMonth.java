// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.recaudo.money.BillingPeriod;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the books hold right after a month was billed, read with plain SQL from the tables and through none of the
 * program's own classes. Amounts are minor units, by household.
 */
record BilledMonth(
        BillingPeriod period,
        Map<String, Map<String, Long>> households,
        Map<String, Long> totals,
        Map<String, Map<String, Long>> deliveries,
        Map<String, Map<String, Long>> bundles,
        Set<String> joined,
        Set<String> left) {

    private static final String HOUSEHOLDS =
            """
            SELECT lpad(current_account::text, 9, '0') AS account,
              sum(CASE WHEN natural_key LIKE :charges AND credit_account = '4110' THEN amount_minor ELSE 0 END) AS fee,
              sum(CASE WHEN natural_key LIKE :charges AND credit_account = '2210' THEN amount_minor ELSE 0 END) AS tax,
              sum(CASE WHEN natural_key LIKE :charges AND credit_account = '4120' THEN amount_minor ELSE 0 END) AS copayment,
              sum(CASE WHEN natural_key LIKE :late_fees THEN amount_minor ELSE 0 END) AS "late-fee",
              sum(CASE WHEN kind NOT IN ('payment', 'reversal') OR value_date <= :after OR value_date > :until THEN 0
                       WHEN credit_account IN ('1310', '2110') THEN amount_minor
                       WHEN debit_account IN ('1310', '2110') THEN -amount_minor ELSE 0 END) AS paid,
              sum(CASE WHEN debit_account = '1310' THEN amount_minor
                       WHEN credit_account = '1310' THEN -amount_minor ELSE 0 END) AS owed,
              sum(CASE WHEN credit_account = '2110' THEN amount_minor
                       WHEN debit_account = '2110' THEN -amount_minor ELSE 0 END) AS credit
            FROM ledger_entry WHERE current_account IS NOT NULL GROUP BY current_account
            """;

    private static final String ARREARS =
            """
            SELECT lpad(account::text, 9, '0') AS account, bucket, sum(outstanding_minor) AS minor
            FROM arrears_item WHERE period = :first GROUP BY account, bucket
            """;

    private static final String BALANCES =
            """
            SELECT account, sum(minor) AS minor FROM (
              SELECT debit_account AS account, amount_minor AS minor FROM ledger_entry
              UNION ALL SELECT credit_account, -amount_minor FROM ledger_entry) AS sides
            GROUP BY account
            """;

    /** Whose first day of cover lies in the period, and whose last day of cover lies before its last day. */
    private static final String CHANGES =
            """
            SELECT lpad(household::text, 9, '0') || lpad(member::text, 2, '0') AS affiliate, joined_on, left_on FROM (
              SELECT DISTINCT ON (household, member) * FROM affiliates_version
              WHERE effective_on <= :last ORDER BY household, member, version DESC) AS in_force
            """;

    private static final String DELIVERIES =
            """
            SELECT d.name, d.accepted, d.rejected, d.skipped, coalesce(sum(c.payments), 0) AS payments,
              coalesce(sum(c.paid_minor), 0) AS paid, coalesce(sum(c.reversals), 0) AS reversals,
              coalesce(sum(c.reversed_minor), 0) AS reversed, coalesce(sum(c.rejects), 0) AS rejects
            FROM intake_delivery AS d LEFT JOIN collections_day AS c ON c.delivery = d.id
            WHERE d.period = :first GROUP BY d.id
            """;

    private static final String INVOICES =
            """
            SELECT lpad(account::text, 9, '0') AS account, total_minor, previous_minor + movements_minor AS forward_minor
            FROM invoicing_invoice WHERE period = :first
            """;

    private static final String BUNDLES =
            """
            SELECT insurer, sum(claims) AS claims, sum(lines) AS lines, sum(tax_minor) AS tax,
              sum(patient_share_minor) AS "patient-share", sum(payer_share_minor) AS "insurer-share"
            FROM claims_bundle WHERE period = :period GROUP BY insurer
            """;

    static BilledMonth read(
            JdbcClient jdbc, BillingPeriod period, LocalDate previousBusinessDate, LocalDate businessDate) {
        Map<String, Map<String, Long>> households = new TreeMap<>();
        jdbc.sql(HOUSEHOLDS)
                .param("charges", "charge/" + period + "/%")
                .param("late_fees", "late-fee/" + period + "/%")
                .param("after", previousBusinessDate)
                .param("until", businessDate)
                .query(row -> {
                    households.put(
                            row.getString("account"),
                            amounts(row, "fee", "tax", "copayment", "late-fee", "paid", "owed", "credit"));
                });
        jdbc.sql(ARREARS).param("first", period.first()).query(row -> {
            ofAccount(households, row).put(row.getString("bucket"), row.getLong("minor"));
        });
        jdbc.sql(INVOICES).param("first", period.first()).query(row -> {
            ofAccount(households, row).put("invoices", 1L);
            ofAccount(households, row).put("invoiced", row.getLong("total_minor"));
            ofAccount(households, row).put("balance-forward", row.getLong("forward_minor"));
        });
        Map<String, Long> totals = new TreeMap<>();
        jdbc.sql(BALANCES).query(row -> {
            totals.put(row.getString("account"), row.getLong("minor"));
        });
        Map<String, Map<String, Long>> deliveries = new TreeMap<>();
        jdbc.sql(DELIVERIES).param("first", period.first()).query(row -> {
            deliveries.put(
                    row.getString("name"),
                    amounts(
                            row,
                            "accepted",
                            "rejected",
                            "skipped",
                            "payments",
                            "paid",
                            "reversals",
                            "reversed",
                            "rejects"));
        });
        Map<String, Map<String, Long>> bundles = new TreeMap<>();
        jdbc.sql(BUNDLES).param("period", period.toString()).query(row -> {
            bundles.put(
                    row.getString("insurer"), amounts(row, "claims", "lines", "tax", "patient-share", "insurer-share"));
        });
        Set<String> joined = new TreeSet<>();
        Set<String> left = new TreeSet<>();
        jdbc.sql(CHANGES).param("last", period.last()).query(row -> {
            LocalDate from = row.getObject("joined_on", LocalDate.class);
            LocalDate to = row.getObject("left_on", LocalDate.class);
            if (!from.isBefore(period.first())) {
                joined.add(row.getString("affiliate"));
            }
            if (to != null
                    && to.isBefore(period.last())
                    && !to.isBefore(period.first().minusDays(1))) {
                left.add(row.getString("affiliate"));
            }
        });
        return new BilledMonth(period, households, totals, deliveries, bundles, joined, left);
    }

    private static Map<String, Long> ofAccount(Map<String, Map<String, Long>> households, ResultSet row)
            throws SQLException {
        return households.computeIfAbsent(row.getString("account"), account -> new TreeMap<>());
    }

    private static Map<String, Long> amounts(ResultSet row, String... columns) throws SQLException {
        Map<String, Long> amounts = new TreeMap<>();
        for (String column : columns) {
            amounts.put(column, row.getLong(column));
        }
        return amounts;
    }

    /** One amount of a household; nothing is zero. */
    long amount(String account, String name) {
        return households.getOrDefault(account, Map.of()).getOrDefault(name, 0L);
    }

    /** Debits less credits of a ledger account over all that was posted. */
    long balance(String code) {
        return totals.getOrDefault(code, 0L);
    }
}
