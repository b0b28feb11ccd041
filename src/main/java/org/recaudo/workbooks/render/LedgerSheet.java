// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.workbooks.render;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.recaudo.ledger.TrialBalance;
import org.recaudo.runs.sheets.SheetFormula;
import org.recaudo.runs.sheets.SheetTable;

/** The trial balance, with the fund's own account codes. */
final class LedgerSheet {

    static final int DEBIT = 4;
    static final int CREDIT = 5;

    private LedgerSheet() {}

    static SheetTable of(TrialBalance balance, SheetTexts texts) {
        return new SheetTable(
                texts.text("ledger"),
                texts.text("ledger-title", balance.period()),
                List.of(
                        texts.words("code", 12),
                        texts.words("general-ledger-code", 16),
                        texts.words("name", 44),
                        texts.money("opening"),
                        texts.money("debit"),
                        texts.money("credit-side"),
                        texts.money("closing")),
                () -> {
                    AtomicInteger row = new AtomicInteger(3);
                    return balance.lines().stream().map(line -> row(line, row.incrementAndGet(), texts));
                });
    }

    private static List<?> row(TrialBalance.Line line, int row, SheetTexts texts) {
        return SheetTable.row(
                line.account().code(),
                line.account().glCode(),
                line.account().name(),
                texts.amount(line.openingMinor()),
                texts.amount(line.debitMinor()),
                texts.amount(line.creditMinor()),
                SheetFormula.number("D" + row + "+E" + row + "-F" + row, texts.amount(line.closingMinor())));
    }
}
