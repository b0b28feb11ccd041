// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.workbooks.render;

import java.util.List;
import org.recaudo.reconciliation.DayEvent;
import org.recaudo.runs.sheets.SheetTable;
import org.recaudo.workbooks.WorkbookWindow;

/** What became of payment days in the window: when each tied out, and what opened it again. */
final class HistorySheet {

    private HistorySheet() {}

    static SheetTable of(CollectionBooks books, WorkbookWindow window, SheetTexts texts) {
        return new SheetTable(
                texts.text("history"),
                texts.text("history-title", window.first(), window.last()),
                List.of(
                        texts.words("network", 38),
                        texts.date("payment-day"),
                        texts.number("turn"),
                        texts.date("noted-on"),
                        texts.words("state", 16),
                        texts.sentences("cause", 70)),
                () -> books.bank().history(window.last()).stream()
                        .filter(event -> window.contains(event.on()))
                        .map(event -> row(event, books, texts)),
                false);
    }

    private static List<?> row(DayEvent event, CollectionBooks books, SheetTexts texts) {
        return SheetTable.row(
                NetworkSums.name(event.agreement(), books.networks()),
                event.paymentDay(),
                java.math.BigDecimal.valueOf(event.turn()),
                event.on(),
                texts.text(event.settled() ? "state-settled" : "state-reopened"),
                books.words().cause(event));
    }
}
