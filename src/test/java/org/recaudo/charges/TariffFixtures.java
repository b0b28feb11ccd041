// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recaudo.affiliates.AffiliateNumber;
import org.recaudo.affiliates.Coverage;
import org.recaudo.affiliates.Identity;
import org.recaudo.affiliates.Relationship;
import org.recaudo.affiliates.Sex;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Money;
import org.recaudo.money.Rate;

/** Tariffs, households and amounts in the words of the domain. */
public final class TariffFixtures {

    public static final CurrencyCode ARS = CurrencyCode.of("ARS");

    private TariffFixtures() {}

    public static Money ars(String amount) {
        return Money.parse(amount, ARS);
    }

    public static BillingPeriod period(String text) {
        return BillingPeriod.parse(text);
    }

    /** A band; {@code to} null for the last one. */
    public static TariffBand band(int from, @Nullable Integer to, String amount) {
        return new TariffBand(from, to == null ? TariffBand.NO_END : to, ars(amount));
    }

    public static Map<TariffRole, List<TariffBand>> flat(String titular, String dependant) {
        return Map.of(
                TariffRole.TITULAR, List.of(band(0, null, titular)),
                TariffRole.DEPENDANT, List.of(band(0, null, dependant)));
    }

    public static TariffVersion version(String name, String from, Map<TariffRole, List<TariffBand>> bands) {
        return version(name, from, null, bands);
    }

    public static TariffVersion version(
            String name, String from, @Nullable String to, Map<TariffRole, List<TariffBand>> bands) {
        return new TariffVersion(
                name,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                "test",
                Rate.percent("10.5"),
                AgeOn.PERIOD_START,
                Proration.ACTUAL_DAYS,
                RoundingMode.HALF_UP,
                null,
                bands);
    }

    /** The same version applied otherwise. */
    public static TariffVersion applied(TariffVersion version, AgeOn ageOn, Proration proration, String tax) {
        return new TariffVersion(
                version.version(),
                version.validFrom(),
                version.validTo(),
                version.source(),
                Rate.percent(tax),
                ageOn,
                proration,
                version.rounding(),
                version.bandRatioMax(),
                version.bands());
    }

    public static TariffVersion withRatioMax(String ratio, Map<TariffRole, List<TariffBand>> bands) {
        return new TariffVersion(
                "v1",
                LocalDate.parse("2026-01-01"),
                null,
                "test",
                Rate.percent("0"),
                AgeOn.PERIOD_START,
                Proration.ACTUAL_DAYS,
                RoundingMode.HALF_UP,
                new BigDecimal(ratio),
                bands);
    }

    public static PriceList prices(String period, TariffVersion... versions) {
        Tariff tariff = new Tariff("b200-general", "B200", List.of(versions));
        return new PriceList(new Tariffs(List.of(tariff)), period(period), ARS);
    }

    /** Cover of a member of account 123 in plan B200. */
    public static Coverage cover(int member, String birth, String from, @Nullable String to) {
        return cover(member, "B200", birth, from, to);
    }

    public static Coverage cover(int member, String plan, String birth, String from, @Nullable String to) {
        Identity identity = new Identity("20000000001", "DU", "1", "PEREZ", "ANA", Sex.FEMALE, LocalDate.parse(birth));
        return new Coverage(
                new AffiliateNumber(new AccountNumber(123), member),
                member == 0 ? Relationship.TITULAR : Relationship.CHILD_UNDER_21,
                identity,
                plan,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }

    public static BillableAccount household(Coverage... members) {
        return new BillableAccount(new AccountNumber(123), List.of(members), List.of());
    }
}
