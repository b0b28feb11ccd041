// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs.files;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.recaudo.money.BusinessCalendar;
import org.recaudo.money.CurrencyCode;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigurationException;
import org.recaudo.runs.Fund;

/** Reads the fund and its calendar from {@code recaudo.yml}. */
final class FundFile {

    private FundFile() {}

    static Fund read(ConfigNode file) {
        ConfigNode fund = file.node("fund");
        Fund read = new Fund(
                fund.text("name"),
                fund.text("legal-name", fund.text("name")),
                fund.text("tax-id"),
                fund.text("registration", ""),
                billEntity(fund),
                currency(fund),
                Locale.forLanguageTag(fund.text("locale")),
                ZoneId.of(fund.text("zone")),
                fund.text("country"),
                calendar(file.node("calendar")),
                fund.texts("address"),
                fund.text("telephone", ""),
                fund.text("email", ""),
                fund.text("website", ""));
        fund.refuseUnknown();
        return read;
    }

    private static String billEntity(ConfigNode fund) {
        String entity = fund.text("bill-entity");
        if (!entity.matches("[0-9]{4}")) {
            throw new ConfigurationException(
                    "%s: bill-entity is '%s'; expected four digits".formatted(fund.where(), entity));
        }
        return entity;
    }

    private static CurrencyCode currency(ConfigNode fund) {
        CurrencyCode currency = CurrencyCode.of(fund.text("currency"));
        return new CurrencyCode(currency.code(), fund.number("currency-digits", currency.digits()));
    }

    private static BusinessCalendar calendar(ConfigNode node) {
        List<Integer> dueDays =
                node.texts("due-days").stream().map(Integer::valueOf).toList();
        Set<DayOfWeek> weekend = node.texts("weekend").stream()
                .map(day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        Set<LocalDate> holidays =
                node.texts("holidays").stream().map(LocalDate::parse).collect(Collectors.toSet());
        BusinessCalendar calendar = new BusinessCalendar(node.number("issue-day"), dueDays, weekend, holidays);
        node.refuseUnknown();
        return calendar;
    }
}
