// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.commands;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recaudo.reconciliation.DayEvent;
import org.recaudo.reconciliation.PaymentDays;
import org.recaudo.reconciliation.ReconciliationBook;

/** The networks' payment days in the status of a period: how many tie out, and which were opened again. */
record StatusDays(LocalDate until, PaymentDays days) {

    static StatusDays of(CommandContext context, LocalDate until) {
        ReconciliationBook book = context.bean(ReconciliationBook.class);
        return new StatusDays(until, PaymentDays.of(book.days(until), book.history(until)));
    }

    /** Nothing where no network told of a day. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (days.settled() + days.open() > 0) {
            lines.add("  payment days until %s: %d settled, %d open".formatted(until, days.settled(), days.open()));
        }
        days.reopened().forEach(event -> lines.add(line(event)));
        return lines;
    }

    Map<String, Object> map() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("until", until.toString());
        map.put("settled", days.settled());
        map.put("open", days.open());
        map.put("reopened", days.reopened().stream().map(StatusDays::map).toList());
        return map;
    }

    private static Map<String, Object> map(DayEvent event) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("agreement", event.agreement());
        map.put("day", event.paymentDay().toString());
        map.put("on", event.on().toString());
        map.put("cause", event.cause().code());
        map.put("subject", event.subject());
        map.put("amount", event.amount().decimalText());
        return map;
    }

    private static String line(DayEvent event) {
        return "  reopened: %s, %s, on %s by %s (%s)"
                .formatted(event.agreement(), event.paymentDay(), event.on(), cause(event), event.amount());
    }

    private static String cause(DayEvent event) {
        return switch (event.cause()) {
            case LATE_FILE -> "the late file " + event.subject();
            case TAKEN_BACK -> "the bank, which took the money back with entry " + event.subject();
            case BANK_ENTRY -> "bank entry " + event.subject();
            case LEDGER -> "the ledger, which differs from the files";
            case TIED -> throw new IllegalStateException("What ties out opens no day: " + event.paymentDay());
        };
    }
}
