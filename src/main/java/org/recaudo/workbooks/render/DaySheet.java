// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.workbooks.render;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.recaudo.reconciliation.DayEvent;
import org.recaudo.runs.sheets.SheetFormula;
import org.recaudo.runs.sheets.SheetTable;
import org.recaudo.workbooks.WorkbookWindow;

/** Each network's payment days, and whether they tie out. */
final class DaySheet {

    static final int COLLECTED = 5;

    private DaySheet() {}

    static SheetTable of(NetworkSums sums, List<DayEvent> history, WorkbookWindow window, SheetTexts texts) {
        Map<String, DayEvent> last = new HashMap<>();
        history.forEach(event -> last.put(event.agreement() + "/" + event.paymentDay(), event));
        return new SheetTable(
                texts.text("days"),
                texts.text("days-title", window.first(), window.last()),
                List.of(
                        texts.words("network", 38),
                        texts.date("payment-day"),
                        texts.count("payments"),
                        texts.money("paid"),
                        texts.money("reversed"),
                        texts.money("collected"),
                        texts.money("settled-gross"),
                        texts.money("open-gross"),
                        texts.words("state", 16),
                        texts.date("since"),
                        texts.count("reopened-times")),
                () -> {
                    AtomicInteger row = new AtomicInteger(3);
                    return sums.days().entrySet().stream().flatMap(network -> network.getValue().entrySet().stream()
                            .map(day -> row(
                                    new Line(
                                            sums.name(network.getKey()),
                                            day.getKey(),
                                            day.getValue(),
                                            last.get(network.getKey() + "/" + day.getKey())),
                                    row.incrementAndGet(),
                                    texts)));
                });
    }

    private record Line(String network, LocalDate day, NetworkSums.Sum sum, @Nullable DayEvent last) {}

    private static List<?> row(Line line, int row, SheetTexts texts) {
        NetworkSums.Sum sum = line.sum();
        DayEvent last = line.last();
        return SheetTable.row(
                line.network(),
                line.day(),
                sum.payments,
                texts.amount(sum.paidMinor),
                texts.amount(sum.reversedMinor),
                SheetFormula.number("D" + row + "-E" + row, texts.amount(sum.grossMinor())),
                texts.amount(sum.settledMinor),
                texts.amount(sum.openMinor),
                texts.text(state(sum, last)),
                last == null ? null : last.on(),
                last == null ? 0L : (long) last.turn() / 2);
    }

    private static String state(NetworkSums.Sum sum, @Nullable DayEvent last) {
        if (last == null) {
            return sum.openMinor == 0 ? "state-credited" : "state-open";
        }
        return last.settled() ? "state-settled" : "state-reopened";
    }
}
