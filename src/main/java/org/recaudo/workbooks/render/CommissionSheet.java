// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.workbooks.render;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.recaudo.intake.Agreement;
import org.recaudo.money.Money;
import org.recaudo.reconciliation.ExpectedSettlement;
import org.recaudo.reconciliation.MatchRule;
import org.recaudo.reconciliation.SettledDay;
import org.recaudo.reconciliation.Settlement;
import org.recaudo.runs.sheets.SheetFormula;
import org.recaudo.runs.sheets.SheetTable;
import org.recaudo.workbooks.WorkbookWindow;

/**
 * Each bank credit of a network in the window against its contract: what it was allowed to keep, what was withheld, and
 * what it credited. A credit that no payments explain stands alone.
 */
final class CommissionSheet {

    static final int COMMISSION = 5;
    static final int TAX = 6;
    static final int WITHHELD = 7;
    static final int CREDITED = 9;
    static final int POSTED = 10;

    private CommissionSheet() {}

    static SheetTable of(CollectionBooks books, WorkbookWindow window, SheetTexts texts) {
        return new SheetTable(
                texts.text("commissions"),
                texts.text("commissions-title", window.first(), window.last()),
                List.of(
                        texts.words("network", 24),
                        texts.date("payment-day"),
                        texts.date("received-on"),
                        texts.money("gross"),
                        texts.percent("contract-rate"),
                        texts.money("commission"),
                        texts.money("commission-tax"),
                        texts.money("withheld"),
                        texts.money("net"),
                        texts.money("credited"),
                        texts.money("posted-difference"),
                        texts.money("open-difference"),
                        texts.percent("kept-rate")),
                () -> rows(books, window, texts));
    }

    private static Stream<List<?>> rows(CollectionBooks books, WorkbookWindow window, SheetTexts texts) {
        AtomicInteger row = new AtomicInteger(3);
        return Stream.concat(
                books.bank().days(window.last()).stream()
                        .filter(day -> received(day, window))
                        .map(day -> row(day, row.incrementAndGet(), books, texts)),
                books.bank().unmatched(window.last()).stream()
                        .filter(credit -> window.contains(credit.bankDate()))
                        .map(credit -> row(credit, row.incrementAndGet(), books)));
    }

    private static boolean received(SettledDay day, WorkbookWindow window) {
        LocalDate received = day.receivedOn();
        return received != null && window.contains(received);
    }

    private static List<?> row(SettledDay day, int row, CollectionBooks books, SheetTexts texts) {
        ExpectedSettlement expected = day.expected();
        Money credited = expected.net().plus(day.difference());
        Money kept = expected.commission().minus(day.difference());
        boolean returned = day.rule() == MatchRule.RETURNED;
        return SheetTable.row(
                NetworkSums.name(expected.agreement(), books.networks())
                        + (returned ? texts.text("returned-mark") : ""),
                expected.paymentDay(),
                day.receivedOn(),
                expected.gross().amount(),
                books.networks().agreements().stream()
                        .filter(agreement -> agreement.id().equals(expected.agreement()))
                        .map(Agreement::commission)
                        .map(rate -> (Object) rate.value())
                        .findFirst()
                        .orElse(null),
                expected.commission().amount(),
                expected.commissionTax().amount(),
                expected.withheldTotal().amount(),
                SheetFormula.number(
                        "D%d-F%d-G%d-H%d".formatted(row, row, row, row),
                        expected.net().amount()),
                credited.amount(),
                day.posted() ? day.difference().amount() : null,
                SheetFormula.number(
                        "J%d-I%d-K%d".formatted(row, row, row),
                        day.posted() ? BigDecimal.ZERO : day.difference().amount()),
                SheetFormula.number(
                        "IF(D%d=0,0,(F%d-J%d+I%d)/D%d)".formatted(row, row, row, row, row),
                        texts.share(kept.minorUnits(), expected.gross().minorUnits())));
    }

    private static List<?> row(Settlement credit, int row, CollectionBooks books) {
        return SheetTable.row(
                NetworkSums.name(credit.agreement(), books.networks()),
                null,
                credit.bankDate(),
                null,
                null,
                null,
                null,
                null,
                null,
                credit.amount().amount(),
                null,
                SheetFormula.number(
                        "J%d-I%d-K%d".formatted(row, row, row), credit.amount().amount()),
                null);
    }
}
