// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.workbooks.render;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.recaudo.reconciliation.Discrepancy;
import org.recaudo.runs.sheets.SheetFormula;
import org.recaudo.runs.sheets.SheetTable;
import org.recaudo.workbooks.WorkbookWindow;

/** Every difference between files and bank that waits for somebody, or was matched in the window. */
final class DifferenceSheet {

    private DifferenceSheet() {}

    static SheetTable of(CollectionBooks books, WorkbookWindow window, SheetTexts texts) {
        return new SheetTable(
                texts.text("exceptions"),
                texts.text("exceptions-title", window.last()),
                List.of(
                        texts.words("kind", 18),
                        texts.words("network", 20),
                        texts.words("subject", 32),
                        texts.sentences("reason", 52),
                        texts.sentences("action", 40),
                        texts.money("expected"),
                        texts.money("found"),
                        texts.money("difference")),
                () -> {
                    AtomicInteger row = new AtomicInteger(3);
                    return books.bank().discrepancies(window.last()).stream()
                            .filter(difference -> ExceptionsSheet.concerns(difference, window))
                            .map(difference -> row(difference, row.incrementAndGet(), books));
                });
    }

    private static List<?> row(Discrepancy difference, int row, CollectionBooks books) {
        return SheetTable.row(
                books.words().kind(difference.kind()),
                NetworkSums.name(difference.agreement(), books.networks()),
                difference.subject(),
                books.words().reason(difference),
                books.words().action(difference),
                difference.expected().amount(),
                difference.found().amount(),
                SheetFormula.number(
                        "G%d-F%d".formatted(row, row), difference.amount().amount()));
    }
}
