// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.recaudo.money.BusinessCalendar;
import org.recaudo.money.CurrencyCode;

/**
 * The fund that this installation bills for, from {@code config/recaudo.yml}.
 *
 * @param taxId the fund's own tax number, digits only
 * @param billEntity four digits that name the fund in its bill bar codes
 * @param country ISO 3166 alpha-2
 * @param addressLines letterhead address, in printing order
 */
public record Fund(
        String name,
        String legalName,
        String taxId,
        String registration,
        String billEntity,
        CurrencyCode currency,
        Locale locale,
        ZoneId zone,
        String country,
        BusinessCalendar calendar,
        List<String> addressLines,
        String telephone,
        String email,
        String website) {

    public Fund {
        addressLines = List.copyOf(addressLines);
    }
}
