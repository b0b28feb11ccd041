// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges.jdbc;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.recaudo.affiliates.AffiliateNumber;
import org.recaudo.charges.Charge;
import org.recaudo.charges.ChargeCalculation;
import org.recaudo.charges.ChargeProblem;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Money;
import org.recaudo.runs.BulkLoad;
import org.recaudo.runs.Fund;
import org.recaudo.runs.Sql;
import org.recaudo.runs.jdbc.Cursors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what was computed, and knows which accounts are done. */
public class ChargeTable {

    /** What a period charged so far. */
    public record PeriodSum(long accounts, long charges, Money total) {}

    /** Credit that was used for an account. */
    public record AppliedCredit(AccountNumber account, long appliedMinor) {}

    private static final String COPY_CALCULATION = Sql.of(ChargeTable.class, "copy_calculation");
    private static final String COPY_CHARGE = Sql.of(ChargeTable.class, "copy_charge");
    private static final String COPY_CREDIT = Sql.of(ChargeTable.class, "copy_credit");
    private static final String INSERT_PROBLEM = Sql.of(ChargeTable.class, "insert_problem");
    private static final String CALCULATED = Sql.of(ChargeTable.class, "calculated_accounts");
    private static final String CREDITED = Sql.of(ChargeTable.class, "credited_accounts");
    private static final String PERIOD_SUM = Sql.of(ChargeTable.class, "period_sum");

    private final JdbcClient jdbc;
    private final Cursors cursors;
    private final BulkLoad bulk;
    private final CurrencyCode currency;
    private final ChargeRows rows;

    ChargeTable(JdbcClient jdbc, Cursors cursors, BulkLoad bulk, Fund fund) {
        this.jdbc = jdbc;
        this.cursors = cursors;
        this.bulk = bulk;
        this.currency = fund.currency();
        this.rows = new ChargeRows(fund.currency());
    }

    /** The accounts that are charged for the period already, ordered. Close the stream. */
    public Stream<AccountNumber> calculated(BillingPeriod period) {
        return cursors.stream(CALCULATED, (row, number) -> new AccountNumber(row.getInt("account")), period.first());
    }

    /** The accounts whose credit was used in the period already, ordered. Close the stream. */
    public Stream<AccountNumber> credited(BillingPeriod period) {
        return cursors.stream(CREDITED, (row, number) -> new AccountNumber(row.getInt("account")), period.first());
    }

    /** What stands charged for the period. */
    public PeriodSum sum(BillingPeriod period) {
        return jdbc.sql(PERIOD_SUM)
                .param("period", period.first())
                .query((row, number) -> new PeriodSum(
                        row.getLong("accounts"),
                        row.getLong("charges"),
                        Money.ofMinor(row.getLong("total_minor"), currency)))
                .single();
    }

    /** Inserts computed accounts with their charges, in the caller's transaction. */
    public void insert(BillingPeriod period, LocalDate valueDate, List<ChargeCalculation> calculations) {
        bulk.copy(COPY_CALCULATION, copy -> {
            for (ChargeCalculation calculation : calculations) {
                copy.number(calculation.total().minorUnits())
                        .number(calculation.account().number())
                        .number(calculation.charges().size())
                        .date(period.first())
                        .date(valueDate)
                        .end();
            }
        });
        bulk.copy(COPY_CHARGE, copy -> {
            for (ChargeCalculation calculation : calculations) {
                for (Charge charge : calculation.charges()) {
                    rows.write(charge, copy);
                }
            }
        });
    }

    /** Inserts problems that are not there yet, in the caller's transaction. */
    public void insertProblems(List<ChargeProblem> problems) {
        for (ChargeProblem problem : problems) {
            AffiliateNumber affiliate = problem.affiliate();
            jdbc.sql(INSERT_PROBLEM)
                    .param("account", problem.account().number())
                    .param("period", problem.period().first())
                    .param("member", affiliate == null ? null : affiliate.member())
                    .param("reason", problem.reason().key())
                    .param("found", problem.found())
                    .update();
        }
    }

    /** Inserts the credit that was used, in the caller's transaction. */
    public void insertCredit(BillingPeriod period, List<AppliedCredit> credits) {
        bulk.copy(COPY_CREDIT, copy -> {
            for (AppliedCredit credit : credits) {
                copy.number(credit.appliedMinor())
                        .number(credit.account().number())
                        .date(period.first())
                        .end();
            }
        });
    }
}
