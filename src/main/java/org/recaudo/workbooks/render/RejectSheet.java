// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.workbooks.render;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.recaudo.collections.DebitReason;
import org.recaudo.collections.DebitReasons;
import org.recaudo.collections.RejectedDebits;
import org.recaudo.intake.Agreement;
import org.recaudo.runs.sheets.SheetTable;
import org.recaudo.workbooks.WorkbookWindow;

/** Direct debits that networks refused, by the one list of reasons and by each network's own codes. */
final class RejectSheet {

    static final int REJECTS = 4;

    private record Line(DebitReason reason, RejectedDebits rejected, String text) {}

    private RejectSheet() {}

    static SheetTable of(CollectionBooks books, WorkbookWindow window, SheetTexts texts) {
        return new SheetTable(
                texts.text("rejects"),
                texts.text("rejects-title", window.first(), window.last()),
                List.of(
                        texts.words("reason", 36),
                        texts.words("network", 38),
                        texts.words("reject-code", 10),
                        texts.words("reject-text", 46),
                        texts.count("rejects"),
                        texts.money("asked")),
                () -> lines(books, window).map(line -> row(line, books, texts)));
    }

    private static Stream<Line> lines(CollectionBooks books, WorkbookWindow window) {
        return books.payments()
                .rejects(window.first(), window.last())
                .map(rejected -> line(rejected, books))
                .sorted(Comparator.comparing(Line::reason)
                        .thenComparing(line -> line.rejected().agreement())
                        .thenComparing(line -> line.rejected().code()));
    }

    private static Line line(RejectedDebits rejected, CollectionBooks books) {
        String format = books.networks().agreements().stream()
                .filter(agreement -> agreement.id().equals(rejected.agreement()))
                .map(Agreement::format)
                .findFirst()
                .orElse("");
        DebitReasons.Meaning meaning = books.reasons().meaning(format, rejected.code());
        return new Line(meaning.reason(), rejected, rejected.text().isEmpty() ? meaning.text() : rejected.text());
    }

    private static List<?> row(Line line, CollectionBooks books, SheetTexts texts) {
        return SheetTable.row(
                texts.text("reject-" + line.reason().code()),
                NetworkSums.name(line.rejected().agreement(), books.networks()),
                line.rejected().code(),
                line.text(),
                line.rejected().rejects(),
                texts.amount(line.rejected().askedMinor()));
    }
}
