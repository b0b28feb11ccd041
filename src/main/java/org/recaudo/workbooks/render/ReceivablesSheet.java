// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.workbooks.render;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.recaudo.arrears.AgingBucket;
import org.recaudo.ledger.OpenItems;
import org.recaudo.ledger.OutstandingItem;
import org.recaudo.runs.sheets.SheetFormula;
import org.recaudo.runs.sheets.SheetTable;
import org.recaudo.workbooks.AgedBalance;

/** What each household owes, by age, and what it has in credit. */
final class ReceivablesSheet {

    static final int OUTSTANDING = 7;
    static final int CREDIT = 8;

    private ReceivablesSheet() {}

    static SheetTable of(OpenItems items, LocalDate date, SheetTexts texts) {
        return new SheetTable(
                texts.text("arrears"),
                texts.text("arrears-title", date),
                List.of(
                        texts.words("account", 12),
                        texts.words("oldest-period", 12),
                        texts.money("not-due"),
                        texts.money("days-1-30"),
                        texts.money("days-31-60"),
                        texts.money("days-61-90"),
                        texts.money("days-over-90"),
                        texts.money("outstanding"),
                        texts.money("credit")),
                () -> rows(items, date, texts));
    }

    private static Stream<List<?>> rows(OpenItems items, LocalDate date, SheetTexts texts) {
        AtomicInteger row = new AtomicInteger(3);
        return items.after(null, date)
                .map(account -> AgedBalance.of(account, date))
                .map(balance -> row(balance, row.incrementAndGet(), texts));
    }

    private static List<?> row(AgedBalance balance, int row, SheetTexts texts) {
        OutstandingItem oldest = balance.oldest();
        return SheetTable.row(
                balance.items().account().toString(),
                oldest == null ? null : oldest.period().toString(),
                texts.amount(balance.notDueMinor()),
                texts.amount(balance.overdueMinor(AgingBucket.DAYS_1_TO_30)),
                texts.amount(balance.overdueMinor(AgingBucket.DAYS_31_TO_60)),
                texts.amount(balance.overdueMinor(AgingBucket.DAYS_61_TO_90)),
                texts.amount(balance.overdueMinor(AgingBucket.OVER_90)),
                SheetFormula.number(
                        "SUM(C" + row + ":G" + row + ")",
                        texts.amount(balance.items().outstandingMinor())),
                texts.amount(balance.items().creditMinor()));
    }
}
