// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recaudo.money.BillingPeriod;

/**
 * A message to a segment of households in some periods.
 *
 * @param from first period, or null from ever
 * @param to last period, or null for ever
 * @param segments {@code all}, {@code debtors}, {@code up-to-date}, {@code paper}, {@code digital}, {@code province:S},
 *     {@code branch:001}, {@code plan:B200}; a household gets the message when it is in any of them
 */
public record MessageBlock(
        @Nullable BillingPeriod from, @Nullable BillingPeriod to, List<String> segments, String title, String text) {

    private static final String SEGMENT = "all|debtors|up-to-date|paper|digital|(province|branch|plan):.+";

    public MessageBlock {
        segments = List.copyOf(segments);
        for (String segment : segments) {
            if (!segment.matches(SEGMENT)) {
                throw new IllegalArgumentException(
                        "messages.yml: segment '%s' is none of %s".formatted(segment, SEGMENT.replace("|", ", ")));
            }
        }
    }

    /** Whether the message stands on this invoice. */
    public boolean isFor(Invoice invoice) {
        return isIn(invoice.period()) && segments.stream().anyMatch(segment -> holds(segment, invoice));
    }

    private boolean isIn(BillingPeriod period) {
        return (from == null || from.compareTo(period) <= 0) && (to == null || to.compareTo(period) >= 0);
    }

    private static boolean holds(String segment, Invoice invoice) {
        int colon = segment.indexOf(':');
        String value = segment.substring(colon + 1);
        return switch (colon < 0 ? segment : segment.substring(0, colon)) {
            case "all" -> true;
            case "debtors" -> invoice.summary().isDebtor();
            case "up-to-date" -> !invoice.summary().isDebtor();
            case "paper" -> invoice.route() == Route.PRINT;
            case "digital" -> invoice.route() == Route.DIGITAL;
            case "province" -> invoice.recipient().province().equals(value);
            case "branch" -> invoice.recipient().branch().equals(value);
            case "plan" -> invoice.lines().stream().anyMatch(line -> line.plan().equals(value));
            default -> false;
        };
    }
}
