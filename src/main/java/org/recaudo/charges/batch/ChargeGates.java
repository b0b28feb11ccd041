// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges.batch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.recaudo.charges.jdbc.ChargeTable.PeriodSum;
import org.recaudo.money.BillingPeriod;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.Gates;
import org.recaudo.runs.RunReport;

/** How far a month may be from the ordinary before somebody has to look; the limits stand in {@code recaudo.yml}. */
final class ChargeGates {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Gates gates;
    private final RunReport report;
    private final BigDecimal badAccountsPercent;
    private final BigDecimal anomalyPercent;

    /** Reads the limits from the node {@code gates}. */
    ChargeGates(Gates gates, RunReport report, ConfigNode limits) {
        this.gates = gates;
        this.report = report;
        this.badAccountsPercent = limits.decimal("bad-accounts-percent", BigDecimal.ONE);
        this.anomalyPercent = limits.decimal("anomaly-percent", BigDecimal.valueOf(25));
    }

    /** Tells the operator why there is nothing to hold against a gate. */
    void note(String text) {
        report.job(CheckCharges.JOB).note(text);
    }

    /** Gate {@code bad-accounts}: how many households may be left out. */
    void checkBadAccounts(BillingPeriod period, long bad, long all) {
        String found = "%d of %d households cannot be charged for %s, more than the %s percent of"
                + " gates.bad-accounts-percent in recaudo.yml; correct the roll or the tariffs";
        gates.check(
                CheckCharges.JOB,
                "bad-accounts",
                exceeds(bad, all, badAccountsPercent),
                found.formatted(bad, all, period, badAccountsPercent.toPlainString()));
    }

    /** Gate {@code anomaly}: how far total and number of charges may move; a first period is held against nothing. */
    void checkAnomaly(BillingPeriod period, PeriodSum before, PeriodSum now) {
        if (before.charges() == 0 || !before.total().isPositive()) {
            return;
        }
        long minorBefore = before.total().minorUnits();
        long minorNow = now.total().minorUnits();
        String found =
                "%s would charge %s in %d charges, %s charged %s in %d: %s percent in money, %s percent in number,"
                        + " more than the %s percent of gates.anomaly-percent in recaudo.yml";
        gates.check(
                CheckCharges.JOB,
                "anomaly",
                exceeds(distance(minorBefore, minorNow), minorBefore, anomalyPercent)
                        || exceeds(distance(before.charges(), now.charges()), before.charges(), anomalyPercent),
                found.formatted(
                        period,
                        now.total(),
                        now.charges(),
                        period.previous(),
                        before.total(),
                        before.charges(),
                        movement(minorBefore, minorNow),
                        movement(before.charges(), now.charges()),
                        anomalyPercent.toPlainString()));
    }

    private static long distance(long before, long now) {
        return Math.abs(Math.subtractExact(now, before));
    }

    private static boolean exceeds(long part, long whole, BigDecimal percent) {
        BigDecimal limit = percent.multiply(BigDecimal.valueOf(whole));
        return BigDecimal.valueOf(part).multiply(HUNDRED).compareTo(limit) > 0;
    }

    /** A step in percent, for people: {@code +12.3}. */
    private static String movement(long before, long now) {
        BigDecimal change = BigDecimal.valueOf(Math.subtractExact(now, before)).multiply(HUNDRED);
        BigDecimal percent = change.divide(BigDecimal.valueOf(before), 1, RoundingMode.HALF_UP);
        return (percent.signum() > 0 ? "+" : "") + percent.toPlainString();
    }
}
