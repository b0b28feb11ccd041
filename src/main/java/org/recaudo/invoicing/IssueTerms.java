// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing;

import java.time.LocalDate;
import org.recaudo.affiliates.ChannelPreference;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.CurrencyCode;

/**
 * What is the same for every invoice of a run.
 *
 * @param issuedOn the business date
 * @param billEntity the fund's number in bill bar codes
 */
public record IssueTerms(
        BillingPeriod period,
        LocalDate issuedOn,
        LocalDate firstDueDate,
        LocalDate lastDueDate,
        String billEntity,
        CurrencyCode currency,
        SendRule paper,
        SendRule digital,
        PostalRules postal) {

    SendRule rule(ChannelPreference channel) {
        return switch (channel) {
            case PAPER -> paper;
            case DIGITAL -> digital;
        };
    }
}
