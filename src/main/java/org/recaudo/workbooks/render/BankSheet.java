// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.workbooks.render;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.recaudo.money.Money;
import org.recaudo.reconciliation.ExpectedSettlement;
import org.recaudo.reconciliation.ReconciliationBook;
import org.recaudo.reconciliation.SettledDay;
import org.recaudo.reconciliation.Settlement;
import org.recaudo.runs.sheets.SheetFormula;
import org.recaudo.runs.sheets.SheetTable;
import org.recaudo.workbooks.WorkbookWindow;

/**
 * The bank against the networks: each payment day with what its agreement makes us expect and what the bank credited.
 */
final class BankSheet {

    static final int SETTLED = 11;

    private BankSheet() {}

    static SheetTable of(ReconciliationBook book, WorkbookWindow window, SheetTexts texts) {
        return new SheetTable(
                texts.text("bank"),
                texts.text("bank-title", window.first(), window.last()),
                List.of(
                        texts.words("network", 20),
                        texts.date("payment-day"),
                        texts.date("expected-on"),
                        texts.date("received-on"),
                        texts.words("state", 14),
                        texts.money("gross"),
                        texts.money("commission"),
                        texts.money("commission-tax"),
                        texts.money("withheld"),
                        texts.money("net"),
                        texts.money("difference"),
                        texts.money("settled")),
                () -> rows(book, window, texts));
    }

    private static Stream<List<?>> rows(ReconciliationBook book, WorkbookWindow window, SheetTexts texts) {
        AtomicInteger row = new AtomicInteger(3);
        return Stream.concat(
                book.days(window.last()).stream()
                        .filter(day -> concerns(day, window))
                        .map(day -> row(day, row.incrementAndGet(), texts)),
                book.unmatched(window.last()).stream()
                        .filter(credit -> window.contains(credit.bankDate()))
                        .map(credit -> row(credit, texts)));
    }

    private static List<?> row(Settlement credit, SheetTexts texts) {
        return SheetTable.row(
                credit.agreement(),
                null,
                null,
                credit.bankDate(),
                texts.text("state-unmatched"),
                null,
                null,
                null,
                null,
                null,
                credit.amount().amount(),
                credit.amount().amount());
    }

    /** Days paid or settled in the window, and every day that is still open. */
    private static boolean concerns(SettledDay day, WorkbookWindow window) {
        LocalDate received = day.receivedOn();
        return received == null || window.contains(received);
    }

    private static List<?> row(SettledDay day, int row, SheetTexts texts) {
        ExpectedSettlement expected = day.expected();
        Money settled = day.isSettled()
                ? expected.net().plus(day.difference())
                : Money.zero(expected.net().currency());
        return SheetTable.row(
                expected.agreement(),
                expected.paymentDay(),
                expected.bankDate(),
                day.receivedOn(),
                texts.text(day.isSettled() ? "state-settled" : "state-open"),
                expected.gross().amount(),
                expected.commission().amount(),
                expected.commissionTax().amount(),
                expected.withheldTotal().amount(),
                SheetFormula.number(
                        "F" + row + "-G" + row + "-H" + row + "-I" + row,
                        expected.net().amount()),
                day.difference().amount(),
                day.isSettled() ? SheetFormula.number("J" + row + "+K" + row, settled.amount()) : settled.amount());
    }
}
