// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.jdbc;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recaudo.claims.Agreement;
import org.recaudo.claims.BundleSummary;
import org.recaudo.claims.Claim;
import org.recaudo.claims.ClaimBundle;
import org.recaudo.claims.ClaimLine;
import org.recaudo.claims.ClaimState;
import org.recaudo.claims.ClaimTotals;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Money;
import org.recaudo.runs.BulkLoad;
import org.recaudo.runs.CopyRows;
import org.recaudo.runs.Sql;
import org.recaudo.runs.jdbc.Cursors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claims, their lines, states and bundles in the database. Facts are inserted, nothing is changed. */
public final class ClaimTables {

    private static final String CLAIMED_SERVICES = Sql.of(ClaimTables.class, "find_claimed_services");
    private static final String LAST_CLAIM = Sql.of(ClaimTables.class, "find_last_claim");
    private static final String LAST_BUNDLE = Sql.of(ClaimTables.class, "find_last_bundle");
    private static final String WAITING = Sql.of(ClaimTables.class, "find_waiting_claims");
    private static final String OF_BUNDLE = Sql.of(ClaimTables.class, "find_bundle_claims");
    private static final String BUNDLES = Sql.of(ClaimTables.class, "find_bundles");
    private static final String COPY_CLAIM = Sql.of(ClaimTables.class, "copy_claim");
    private static final String COPY_LINE = Sql.of(ClaimTables.class, "copy_line");
    private static final String COPY_STATE = Sql.of(ClaimTables.class, "copy_state");
    private static final String INSERT_BUNDLE = Sql.of(ClaimTables.class, "insert_bundle");

    private final JdbcClient jdbc;
    private final Cursors cursors;
    private final BulkLoad bulkLoad;
    private final CurrencyCode currency;

    public ClaimTables(JdbcClient jdbc, Cursors cursors, BulkLoad bulkLoad, CurrencyCode currency) {
        this.jdbc = jdbc;
        this.cursors = cursors;
        this.bulkLoad = bulkLoad;
        this.currency = currency;
    }

    /** Ids of the insurer's services that stand on a claim of the period. */
    public Set<String> claimedServices(String insurer, BillingPeriod period) {
        return new HashSet<>(jdbc.sql(CLAIMED_SERVICES)
                .params(insurer, period.toString())
                .query(String.class)
                .list());
    }

    /** Greatest sequence among the insurer's claims of the period; 0 when there is none. */
    public int lastClaim(String insurer, BillingPeriod period) {
        return sequence(LAST_CLAIM, insurer, period);
    }

    /** Greatest sequence among the insurer's bundles of the period; 0 when there is none. */
    public int lastBundle(String insurer, BillingPeriod period) {
        return sequence(LAST_BUNDLE, insurer, period);
    }

    /** Adds new claims with their lines, in the state estimated. */
    public void addClaims(List<? extends Claim> claims) {
        bulkLoad.copy(COPY_CLAIM, rows -> claims.forEach(claim -> claimRow(rows, claim)));
        bulkLoad.copy(
                COPY_LINE, rows -> claims.forEach(claim -> claim.lines().forEach(line -> lineRow(rows, claim, line))));
        bulkLoad.copy(
                COPY_STATE,
                rows -> claims.forEach(
                        claim -> new Step(ClaimState.ESTIMATED, claim.createdOn(), null).row(rows, claim)));
    }

    /** Says that a claim was released by the fund's reviewer. */
    public void approve(Claim claim, LocalDate date) {
        bulkLoad.copy(COPY_STATE, rows -> new Step(ClaimState.APPROVED, date, null).row(rows, claim));
    }

    /** The claims of an agreement, of the period and earlier ones, that are in a required state and not bundled yet. */
    public List<Claim> waiting(Agreement agreement, BillingPeriod period) {
        String states = agreement.requiredStates().stream()
                .map(ClaimState::word)
                .sorted()
                .collect(Collectors.joining(","));
        ClaimRow mapper = new ClaimRow(currency);
        try (Stream<Claim> rows = cursors.stream(WAITING, mapper::map, agreement.id(), period.toString(), states)) {
            return ClaimRow.joined(rows);
        }
    }

    /** Adds a bundle and says of each of its claims that it is bundled. */
    public void addBundle(ClaimBundle bundle) {
        ClaimTotals totals = bundle.totals();
        jdbc.sql(INSERT_BUNDLE)
                .param("number", bundle.number())
                .param("insurer", bundle.agreement().id())
                .param("period", bundle.period().toString())
                .param("sequence", bundle.sequence())
                .param("businessDate", bundle.businessDate())
                .param("payload", bundle.agreement().payload().word())
                .param("claims", totals.claims())
                .param("lines", totals.lines())
                .param("total", totals.total().minorUnits())
                .param("tax", totals.tax().minorUnits())
                .param("patientShare", totals.patientShare().minorUnits())
                .param("payerShare", totals.payerShare().minorUnits())
                .update();
        Step step = new Step(ClaimState.BUNDLED, bundle.businessDate(), bundle.number());
        bulkLoad.copy(COPY_STATE, rows -> bundle.claims().forEach(claim -> step.row(rows, claim)));
    }

    /** The bundles of a period, ordered by insurer and sequence. */
    public List<BundleSummary> bundles(BillingPeriod period) {
        return jdbc.sql(BUNDLES)
                .param(period.toString())
                .query((row, index) -> new BundleSummary(
                        row.getString("bundle_number"),
                        row.getString("insurer"),
                        period,
                        row.getInt("sequence"),
                        row.getObject("business_date", LocalDate.class),
                        row.getInt("claims"),
                        row.getInt("lines"),
                        Money.ofMinor(row.getLong("total_minor"), currency),
                        Money.ofMinor(row.getLong("tax_minor"), currency),
                        Money.ofMinor(row.getLong("patient_share_minor"), currency),
                        Money.ofMinor(row.getLong("payer_share_minor"), currency)))
                .list();
    }

    /** A bundle with its claims, as it was made. */
    public ClaimBundle bundle(BundleSummary summary, Agreement agreement) {
        ClaimRow mapper = new ClaimRow(currency);
        try (Stream<Claim> rows = cursors.stream(OF_BUNDLE, mapper::map, summary.number())) {
            return new ClaimBundle(
                    summary.number(),
                    agreement,
                    summary.period(),
                    summary.sequence(),
                    summary.businessDate(),
                    ClaimRow.joined(rows));
        }
    }

    private int sequence(String sql, String insurer, BillingPeriod period) {
        return jdbc.sql(sql)
                .params(insurer, period.toString())
                .query(Integer.class)
                .single();
    }

    private static void claimRow(CopyRows rows, Claim claim) {
        rows.text(claim.number()).text(claim.insurer()).text(claim.period().toString());
        rows.number(claim.sequence())
                .date(claim.createdOn())
                .text(claim.patient().memberId());
        rows.text(claim.patient().name())
                .date(claim.patient().birthDate())
                .text(claim.patient().sex());
        rows.text(claim.authorization())
                .text(claim.provider())
                .text(claim.currency().code());
        amount(rows, claim.total());
        amount(rows, claim.tax());
        amount(rows, claim.patientShare());
        amount(rows, claim.payerShare()).end();
    }

    private static void lineRow(CopyRows rows, Claim claim, ClaimLine line) {
        rows.text(claim.number()).number(line.line()).text(line.serviceId()).date(line.serviceDate());
        rows.text(line.practitioner())
                .text(line.diagnosis())
                .text(line.procedure())
                .text(line.description());
        rows.text(line.quantity().toPlainString());
        amount(rows, line.unitPrice());
        rows.text(line.factor().toPlainString());
        amount(rows, line.tax());
        amount(rows, line.net());
        amount(rows, line.patientShare());
        amount(rows, line.payerShare()).end();
    }

    private static CopyRows amount(CopyRows rows, Money money) {
        return rows.number(money.minorUnits());
    }

    /** One step of a claim's history. */
    private record Step(ClaimState state, LocalDate date, @Nullable String bundle) {

        void row(CopyRows rows, Claim claim) {
            rows.text(claim.number()).text(state.word()).date(date).text(bundle).end();
        }
    }
}
