// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recaudo.affiliates.AffiliateNumber;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.Money;

/**
 * One amount of an invoice, with the facts that its wording needs and no wording.
 *
 * @param affiliate the member it concerns; null for a late fee, which concerns the household
 * @param member the member's name, surname first; empty for a late fee
 * @param plan code of the plan; empty where none plays a part
 * @param date of a service, else null
 * @param itemPeriod the overdue period of a late fee, else null
 * @param days days charged
 * @param ofDays days of the month; equal to {@code days} for a whole month
 * @param detail the service's description, or the percentage of a tax
 */
public record InvoiceLine(
        LineKind kind,
        @Nullable AffiliateNumber affiliate,
        String member,
        String plan,
        @Nullable LocalDate date,
        @Nullable BillingPeriod itemPeriod,
        int days,
        int ofDays,
        String detail,
        Money amount) {}
