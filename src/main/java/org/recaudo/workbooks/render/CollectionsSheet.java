// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.workbooks.render;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.recaudo.collections.CollectedDay;
import org.recaudo.collections.PaymentBook;
import org.recaudo.runs.sheets.SheetFormula;
import org.recaudo.runs.sheets.SheetTable;
import org.recaudo.workbooks.WorkbookWindow;

/** What each network collected on each day. */
final class CollectionsSheet {

    static final int COLLECTED = 7;

    private CollectionsSheet() {}

    static SheetTable of(PaymentBook payments, WorkbookWindow window, SheetTexts texts) {
        return new SheetTable(
                texts.text("collections"),
                texts.text("collections-title", window.first(), window.last()),
                List.of(
                        texts.words("network", 20),
                        texts.date("payment-day"),
                        texts.words("channel", 10),
                        texts.count("payments"),
                        texts.money("paid"),
                        texts.count("reversals"),
                        texts.money("reversed"),
                        texts.money("collected"),
                        texts.count("rejected-debits")),
                () -> rows(payments, window, texts));
    }

    private static Stream<List<?>> rows(PaymentBook payments, WorkbookWindow window, SheetTexts texts) {
        AtomicInteger row = new AtomicInteger(3);
        return payments.days(window.last())
                .filter(day -> window.contains(day.paymentDay()))
                .map(day -> row(day, row.incrementAndGet(), texts));
    }

    private static List<?> row(CollectedDay day, int row, SheetTexts texts) {
        return SheetTable.row(
                day.agreement(),
                day.paymentDay(),
                day.channel(),
                day.payments(),
                texts.amount(day.paidMinor()),
                day.reversals(),
                texts.amount(day.reversedMinor()),
                SheetFormula.number("E" + row + "-G" + row, texts.amount(day.grossMinor())),
                day.rejects());
    }
}
