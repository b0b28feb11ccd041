// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recaudo.affiliates.AffiliateNumber;
import org.recaudo.charges.AccountCharges;
import org.recaudo.charges.Charge;
import org.recaudo.charges.ChargeBook;
import org.recaudo.charges.ChargeProblem;
import org.recaudo.charges.ChargeTotal;
import org.recaudo.charges.Concept;
import org.recaudo.charges.ProblemReason;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Money;
import org.recaudo.runs.Fund;
import org.recaudo.runs.Sql;
import org.recaudo.runs.jdbc.Cursors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the charges that were posted. */
class JdbcChargeBook implements ChargeBook {

    private static final String OF_ACCOUNT = Sql.of(JdbcChargeBook.class, "charges_of_account");
    private static final String OF_PERIOD = Sql.of(JdbcChargeBook.class, "charges_of_period");
    private static final String TOTALS = Sql.of(JdbcChargeBook.class, "charge_totals");
    private static final String PROBLEMS = Sql.of(JdbcChargeBook.class, "problems_of_period");

    private final JdbcClient jdbc;
    private final Cursors cursors;
    private final CurrencyCode currency;
    private final ChargeRows rows;

    JdbcChargeBook(JdbcClient jdbc, Cursors cursors, Fund fund) {
        this.jdbc = jdbc;
        this.cursors = cursors;
        this.currency = fund.currency();
        this.rows = new ChargeRows(fund.currency());
    }

    @Override
    public List<Charge> charges(AccountNumber account, BillingPeriod period) {
        List<Charge> charges = jdbc.sql(OF_ACCOUNT)
                .param("period", period.first())
                .param("account", account.number())
                .query((row, number) -> rows.read(row))
                .list();
        return new AccountCharges(account, charges).charges();
    }

    @Override
    public Stream<AccountCharges> charges(BillingPeriod period, @Nullable AccountNumber after) {
        Stream<Charge> charges = cursors.stream(
                OF_PERIOD, (row, number) -> rows.read(row), period.first(), after == null ? 0 : after.number());
        return AccountGroups.of(charges, Charge::account, AccountCharges::new);
    }

    @Override
    public List<ChargeTotal> totals(BillingPeriod period) {
        return jdbc.sql(TOTALS).param("period", period.first()).query((row, number) -> total(row)).list().stream()
                .sorted(ChargeTotal.ORDER)
                .toList();
    }

    @Override
    public Stream<ChargeProblem> problems(BillingPeriod period) {
        return cursors.stream(PROBLEMS, (row, number) -> problem(row, period), period.first());
    }

    private ChargeTotal total(ResultSet row) throws SQLException {
        return new ChargeTotal(
                row.getString("plan"),
                Concept.ofKey(row.getString("concept")),
                row.getLong("charges"),
                Money.ofMinor(row.getLong("amount_minor"), currency));
    }

    private static ChargeProblem problem(ResultSet row, BillingPeriod period) throws SQLException {
        AccountNumber account = new AccountNumber(row.getInt("account"));
        int member = row.getInt("member");
        AffiliateNumber affiliate = row.wasNull() ? null : new AffiliateNumber(account, member);
        return new ChargeProblem(
                account, period, affiliate, ProblemReason.ofKey(row.getString("reason")), row.getString("found"));
    }
}
