// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.workbooks.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.recaudo.runs.ForcedGate;
import org.recaudo.runs.sheets.SheetBook.Total;
import org.recaudo.runs.sheets.SheetFormula;
import org.recaudo.runs.sheets.SheetTable;

/** The first sheet: each figure of the workbook beside the ledger's own, their difference, and what was forced. */
final class ControlSheet {

    static final int AGREES = 4;

    private static final int FIRST_ROW = 4;

    private final SheetTexts texts;
    private final List<Tie> ties = new ArrayList<>();

    /** A figure as the sheets give it, beside the ledger's. */
    private record Tie(String concept, Total sheet, BigDecimal ledger, Object shown) {}

    ControlSheet(SheetTexts texts) {
        this.texts = texts;
    }

    void tie(String concept, Total sheet, BigDecimal ledger) {
        ties.add(new Tie(concept, sheet, ledger, ledger));
    }

    /** Two figures of the workbook that must be the same. */
    void tie(String concept, Total sheet, Total other) {
        ties.add(new Tie(concept, sheet, other.value(), SheetFormula.number(other.expression(), other.value())));
    }

    SheetTable table(String title, List<ForcedGate> gates) {
        return new SheetTable(
                texts.text("control"),
                title,
                List.of(
                        texts.words("concept", 78),
                        texts.money("in-workbook"),
                        texts.money("in-ledger"),
                        texts.money("difference"),
                        texts.words("agrees", 14)),
                () -> Stream.concat(ties(), gates(gates)),
                false);
    }

    private Stream<List<?>> ties() {
        List<List<?>> rows = new ArrayList<>();
        for (Tie tie : ties) {
            int row = FIRST_ROW + rows.size();
            BigDecimal difference = tie.sheet().value().subtract(tie.ledger());
            String yes = texts.text("yes");
            String no = texts.text("no");
            rows.add(SheetTable.row(
                    tie.concept(),
                    SheetFormula.number(tie.sheet().expression(), tie.sheet().value()),
                    tie.shown(),
                    SheetFormula.number("ROUND(B" + row + "-C" + row + ",4)", difference),
                    SheetFormula.text(
                            "IF(D" + row + "=0,\"" + yes + "\",\"" + no + "\")", difference.signum() == 0 ? yes : no)));
        }
        return rows.stream();
    }

    private Stream<List<?>> gates(List<ForcedGate> gates) {
        if (gates.isEmpty()) {
            return Stream.of(SheetTable.row(texts.text("nothing-forced"), null, null, null, null));
        }
        return gates.stream()
                .map(gate -> SheetTable.row(
                        texts.text("gate-forced", gate.gate(), gate.job(), gate.operator(), gate.at(), gate.reason()),
                        null,
                        null,
                        null,
                        null));
    }
}
