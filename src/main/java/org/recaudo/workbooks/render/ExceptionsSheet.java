// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.workbooks.render;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.recaudo.charges.ChargeBook;
import org.recaudo.charges.ChargeProblem;
import org.recaudo.claims.ClaimBook;
import org.recaudo.claims.Finding;
import org.recaudo.reconciliation.Discrepancy;
import org.recaudo.reconciliation.DiscrepancyWording;
import org.recaudo.reconciliation.ReconciliationBook;
import org.recaudo.runs.sheets.SheetTable;
import org.recaudo.workbooks.WorkbookWindow;

/** Everything that somebody must look at, with its reason and what to do. */
final class ExceptionsSheet {

    private ExceptionsSheet() {}

    /** Where exceptions come from. */
    record Sources(ChargeBook charges, ReconciliationBook bank, DiscrepancyWording words, ClaimBook claims) {}

    static SheetTable of(Sources sources, WorkbookWindow window, SheetTexts texts) {
        return new SheetTable(
                texts.text("exceptions"),
                texts.text("exceptions-title", window.period()),
                List.of(
                        texts.words("area", 18),
                        texts.words("subject", 34),
                        texts.sentences("reason", 62),
                        texts.sentences("action", 50),
                        texts.money("amount")),
                () -> Stream.of(
                                sources.charges().problems(window.period()).map(problem -> row(problem, texts)),
                                sources.bank().discrepancies(window.last()).stream()
                                        .filter(difference -> concerns(difference, window))
                                        .map(difference -> row(difference, sources.words(), texts)),
                                sources.claims().findings(window.period()).stream()
                                        .map(finding -> row(finding, texts)))
                        .flatMap(rows -> rows));
    }

    private static List<?> row(ChargeProblem problem, SheetTexts texts) {
        return SheetTable.row(
                texts.text("charges"),
                problem.account().toString(),
                problem.found(),
                texts.text("action-charge"),
                null);
    }

    /** What still waits for somebody, and what was matched with a difference in the window. */
    static boolean concerns(Discrepancy difference, WorkbookWindow window) {
        LocalDate found = difference.foundOn();
        return !difference.matched() || found == null || window.contains(found);
    }

    private static List<?> row(Discrepancy difference, DiscrepancyWording words, SheetTexts texts) {
        return SheetTable.row(
                texts.text("bank"),
                difference.subject(),
                words.reason(difference),
                words.action(difference),
                difference.amount().amount());
    }

    private static List<?> row(Finding finding, SheetTexts texts) {
        return SheetTable.row(
                texts.text("claims"), finding.claimNumber(), finding.text(), texts.text("action-claim"), null);
    }
}
