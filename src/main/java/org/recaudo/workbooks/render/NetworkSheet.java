// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.workbooks.render;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.recaudo.runs.sheets.SheetFormula;
import org.recaudo.runs.sheets.SheetTable;
import org.recaudo.workbooks.WorkbookWindow;

/** What each network collected in the window, and how much of it the bank has credited. */
final class NetworkSheet {

    static final int COLLECTED = 5;
    static final int SETTLED = 6;
    static final int OPEN = 7;

    private NetworkSheet() {}

    static SheetTable of(NetworkSums sums, WorkbookWindow window, SheetTexts texts) {
        return new SheetTable(
                texts.text("networks"),
                texts.text("networks-title", window.first(), window.last()),
                List.of(
                        texts.words("network", 38),
                        texts.count("payments"),
                        texts.money("paid"),
                        texts.count("reversals"),
                        texts.money("reversed"),
                        texts.money("collected"),
                        texts.money("settled-gross"),
                        texts.money("open-gross"),
                        texts.percent("share-settled"),
                        texts.count("rejects")),
                () -> {
                    AtomicInteger row = new AtomicInteger(3);
                    return sums.networks().entrySet().stream()
                            .map(sum -> row(sums.name(sum.getKey()), sum.getValue(), row.incrementAndGet(), texts));
                });
    }

    private static List<?> row(String name, NetworkSums.Sum sum, int row, SheetTexts texts) {
        return SheetTable.row(
                name,
                sum.payments,
                texts.amount(sum.paidMinor),
                sum.reversals,
                texts.amount(sum.reversedMinor),
                SheetFormula.number("C" + row + "-E" + row, texts.amount(sum.grossMinor())),
                texts.amount(sum.settledMinor),
                texts.amount(sum.openMinor),
                SheetFormula.number(
                        "IF(F%d=0,0,G%d/F%d)".formatted(row, row, row),
                        texts.share(sum.settledMinor, sum.grossMinor())),
                sum.rejects);
    }
}
