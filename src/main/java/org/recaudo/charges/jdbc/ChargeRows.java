// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges.jdbc;

import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.recaudo.affiliates.AffiliateNumber;
import org.recaudo.charges.Charge;
import org.recaudo.charges.ChargeRule;
import org.recaudo.charges.Concept;
import org.recaudo.charges.Explanation;
import org.recaudo.charges.Explanation.PricedCover;
import org.recaudo.charges.Explanation.ServiceRef;
import org.recaudo.charges.Proration;
import org.recaudo.charges.TariffRole;
import org.recaudo.intake.SourceRef;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Money;
import org.recaudo.money.Rate;
import org.recaudo.runs.CopyRows;

/** A charge as a row of {@code charges_charge}, there and back. */
final class ChargeRows {

    private final CurrencyCode currency;

    ChargeRows(CurrencyCode currency) {
        this.currency = currency;
    }

    void write(Charge charge, CopyRows rows) {
        Explanation explanation = charge.explanation();
        PricedCover cover = explanation.cover();
        ServiceRef service = explanation.service();
        rows.number(charge.amount().minorUnits()).number(explanation.base().minorUnits());
        rows.number(service == null ? null : Long.valueOf(service.source().delivery()));
        rows.number(charge.account().number());
        rows.number(service == null ? null : Long.valueOf(service.source().line()));
        rows.date(charge.period().first()).date(service == null ? null : service.serviceDate());
        rows.number(charge.affiliate().member()).number(charge.sequence());
        rows.number(explanation.share().days()).number(explanation.share().ofDays());
        rows.number(cover == null ? null : Long.valueOf(cover.age()));
        rows.text(charge.concept().key()).text(explanation.rule().key());
        rows.text(explanation.rounding().name());
        rows.text(explanation.rate().value().toPlainString());
        if (cover == null) {
            rows.nothing().nothing().nothing().nothing().nothing();
        } else {
            rows.text(cover.tariffId()).text(cover.tariffVersion()).text(cover.plan());
            rows.text(cover.role().key()).text(cover.ages());
        }
        rows.text(service == null ? null : service.serviceId());
        rows.text(service == null ? null : service.description());
        rows.end();
    }

    Charge read(ResultSet row) throws SQLException {
        AccountNumber account = new AccountNumber(row.getInt("account"));
        boolean ofService = row.getString("service_id") != null;
        Explanation explanation = new Explanation(
                ChargeRule.ofKey(row.getString("rule")),
                ofService ? null : cover(row),
                ofService ? service(row) : null,
                Money.ofMinor(row.getLong("base_minor"), currency),
                new Proration.Share(row.getInt("days"), row.getInt("of_days")),
                new Rate(row.getBigDecimal("rate")),
                RoundingMode.valueOf(row.getString("rounding")));
        return new Charge(
                account,
                BillingPeriod.of(row.getObject("period", LocalDate.class)),
                new AffiliateNumber(account, row.getInt("member")),
                Concept.ofKey(row.getString("concept")),
                row.getInt("sequence"),
                Money.ofMinor(row.getLong("amount_minor"), currency),
                explanation);
    }

    private static PricedCover cover(ResultSet row) throws SQLException {
        return new PricedCover(
                row.getString("tariff"),
                row.getString("tariff_version"),
                row.getString("plan"),
                TariffRole.ofKey(row.getString("role")),
                row.getInt("age"),
                row.getString("ages"));
    }

    private static ServiceRef service(ResultSet row) throws SQLException {
        return new ServiceRef(
                row.getString("service_id"),
                row.getObject("service_date", LocalDate.class),
                row.getString("description"),
                SourceRef.ofLine(row.getLong("source_delivery"), row.getLong("source_line")));
    }
}
