// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.recaudo.affiliates.AffiliateNumber;
import org.recaudo.charges.ChargeableService;
import org.recaudo.charges.Explanation.ServiceRef;
import org.recaudo.charges.RenderedService;
import org.recaudo.charges.RenderedServices;
import org.recaudo.intake.SourceRef;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Money;
import org.recaudo.runs.BulkLoad;
import org.recaudo.runs.CopyRows;
import org.recaudo.runs.Fund;
import org.recaudo.runs.Sql;
import org.recaudo.runs.jdbc.Cursors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The services that were taken in. */
public class ServiceTable implements RenderedServices {

    private static final String COPY = Sql.of(ServiceTable.class, "copy_service");
    private static final String BY_ID = Sql.of(ServiceTable.class, "services_by_id");
    private static final String OF_INSURER = Sql.of(ServiceTable.class, "services_of_insurer");
    private static final String CHARGEABLE = Sql.of(ServiceTable.class, "chargeable_services");

    private final JdbcClient jdbc;
    private final Cursors cursors;
    private final BulkLoad bulk;
    private final CurrencyCode currency;

    ServiceTable(JdbcClient jdbc, Cursors cursors, BulkLoad bulk, Fund fund) {
        this.jdbc = jdbc;
        this.cursors = cursors;
        this.bulk = bulk;
        this.currency = fund.currency();
    }

    @Override
    public Stream<RenderedService> ofInsurer(String insurer, BillingPeriod period) {
        return cursors.stream(OF_INSURER, (row, number) -> service(row), insurer, period.first());
    }

    /**
     * The co-payments of our affiliates that are not charged yet, up to a service date, ordered by account, member,
     * service date and service id. Close the stream.
     */
    public Stream<ChargeableService> chargeable(LocalDate until) {
        return cursors.stream(CHARGEABLE, (row, number) -> chargeable(row), until);
    }

    /** Those of the given ids that were taken in, ordered by id; also what this transaction inserted. */
    public List<RenderedService> withIds(Collection<String> ids) {
        return jdbc.sql(BY_ID)
                .param("ids", ids.toArray(new String[0]))
                .query((row, number) -> service(row))
                .list();
    }

    /** Inserts services, in the caller's transaction. */
    public void insert(BillingPeriod period, List<RenderedService> services) {
        bulk.copy(COPY, rows -> services.forEach(service -> write(period, service, rows)));
    }

    private static void write(BillingPeriod period, RenderedService service, CopyRows rows) {
        AffiliateNumber affiliate = service.affiliate();
        rows.number(service.source().delivery()).number(service.source().line());
        rows.number(
                affiliate == null ? null : Long.valueOf(affiliate.household().number()));
        rows.number(service.unitPrice().minorUnits())
                .number(service.patientShare().minorUnits());
        rows.number(service.tax().minorUnits()).date(period.first()).date(service.serviceDate());
        rows.date(service.birthDate());
        rows.number(affiliate == null ? null : Long.valueOf(affiliate.member()));
        rows.text(service.serviceId())
                .text(service.insurer())
                .text(service.memberId())
                .text(service.patientName());
        rows.text(service.sex())
                .text(service.authorization())
                .text(service.provider())
                .text(service.practitioner());
        rows.text(service.diagnosis()).text(service.procedure()).text(service.description());
        rows.text(service.quantity().toPlainString()).end();
    }

    private ChargeableService chargeable(ResultSet row) throws SQLException {
        ServiceRef service = new ServiceRef(
                row.getString("service_id"),
                row.getObject("service_date", LocalDate.class),
                row.getString("description"),
                SourceRef.ofLine(row.getLong("source_delivery"), row.getLong("source_line")));
        AffiliateNumber affiliate = new AffiliateNumber(new AccountNumber(row.getInt("account")), row.getInt("member"));
        return new ChargeableService(affiliate, service, money(row, "patient_share_minor"));
    }

    private RenderedService service(ResultSet row) throws SQLException {
        int account = row.getInt("account");
        AffiliateNumber affiliate =
                row.wasNull() ? null : new AffiliateNumber(new AccountNumber(account), row.getInt("member"));
        return new RenderedService(
                row.getString("service_id"),
                row.getObject("service_date", LocalDate.class),
                affiliate,
                row.getString("insurer"),
                row.getString("member_id"),
                row.getString("patient_name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("sex"),
                row.getString("authorization_id"),
                row.getString("provider"),
                row.getString("practitioner"),
                row.getString("diagnosis"),
                row.getString("procedure"),
                row.getString("description"),
                row.getBigDecimal("quantity"),
                money(row, "unit_price_minor"),
                money(row, "patient_share_minor"),
                money(row, "tax_minor"),
                SourceRef.ofLine(row.getLong("source_delivery"), row.getLong("source_line")));
    }

    private Money money(ResultSet row, String column) throws SQLException {
        return Money.ofMinor(row.getLong(column), currency);
    }
}
