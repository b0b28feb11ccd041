// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.workbooks.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.recaudo.intake.Agreement;
import org.recaudo.money.BusinessCalendar;
import org.recaudo.reconciliation.MatchRule;
import org.recaudo.reconciliation.SettledDay;
import org.recaudo.runs.sheets.SheetFormula;
import org.recaudo.runs.sheets.SheetTable;
import org.recaudo.workbooks.WorkbookWindow;

/** How many banking days each network took to transfer what it collected, against what was agreed. */
final class SettleDaysSheet {

    private static final class Taken {

        private long days;
        private long bankingDays;
        private long early;
        private long onTime;
        private long late;
        private long later;
        private long longest;
        private long grossMinor;
    }

    private SettleDaysSheet() {}

    static SheetTable of(CollectionBooks books, BusinessCalendar calendar, WorkbookWindow window, SheetTexts texts) {
        Map<String, Taken> networks = new TreeMap<>();
        for (SettledDay day : books.bank().days(window.last())) {
            LocalDate received = day.receivedOn();
            if (received != null && window.contains(received) && day.rule() != MatchRule.RETURNED) {
                add(networks.computeIfAbsent(day.expected().agreement(), id -> new Taken()), day, received, calendar);
            }
        }
        return new SheetTable(
                texts.text("settle-days"),
                texts.text("settle-days-title", window.first(), window.last()),
                List.of(
                        texts.words("network", 38),
                        texts.number("agreed-days"),
                        texts.count("settled-days"),
                        texts.count("early"),
                        texts.count("on-time"),
                        texts.count("late-one"),
                        texts.count("late-more"),
                        texts.percent("share-on-time"),
                        texts.number("average-days"),
                        texts.number("longest-days"),
                        texts.money("gross")),
                () -> {
                    AtomicInteger row = new AtomicInteger(3);
                    return networks.entrySet().stream()
                            .map(network -> row(
                                    network.getKey(), network.getValue(), row.incrementAndGet(), new Of(books, texts)));
                });
    }

    private record Of(CollectionBooks books, SheetTexts texts) {}

    private static void add(Taken taken, SettledDay day, LocalDate received, BusinessCalendar calendar) {
        long took = bankingDays(day.expected().paymentDay(), received, calendar);
        int off = received.compareTo(day.expected().bankDate());
        long lateBy = off > 0 ? bankingDays(day.expected().bankDate(), received, calendar) : 0;
        taken.days++;
        taken.bankingDays += took;
        taken.longest = Math.max(taken.longest, took);
        taken.early += off < 0 ? 1 : 0;
        taken.onTime += off == 0 ? 1 : 0;
        taken.late += lateBy == 1 ? 1 : 0;
        taken.later += lateBy > 1 ? 1 : 0;
        taken.grossMinor =
                Math.addExact(taken.grossMinor, day.expected().gross().minorUnits());
    }

    private static long bankingDays(LocalDate from, LocalDate to, BusinessCalendar calendar) {
        return from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(calendar::isBankingDay)
                .count();
    }

    private static List<?> row(String network, Taken taken, int row, Of of) {
        BigDecimal average = BigDecimal.valueOf(taken.bankingDays)
                .divide(BigDecimal.valueOf(Math.max(1, taken.days)), 2, RoundingMode.HALF_UP);
        return SheetTable.row(
                NetworkSums.name(network, of.books().networks()),
                of.books().networks().agreements().stream()
                        .filter(agreement -> agreement.id().equals(network))
                        .map(Agreement::settleBankingDays)
                        .map(days -> (Object) BigDecimal.valueOf(days))
                        .findFirst()
                        .orElse(null),
                SheetFormula.number("SUM(D%d:G%d)".formatted(row, row), BigDecimal.valueOf(taken.days)),
                taken.early,
                taken.onTime,
                taken.late,
                taken.later,
                SheetFormula.number(
                        "IF(C%d=0,0,(D%d+E%d)/C%d)".formatted(row, row, row, row),
                        of.texts().share(taken.early + taken.onTime, taken.days)),
                average,
                BigDecimal.valueOf(taken.longest),
                of.texts().amount(taken.grossMinor));
    }
}
