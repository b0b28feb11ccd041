// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recaudo.claims.ClaimBundle;
import org.recaudo.claims.ClaimTotals;
import org.recaudo.runs.sheets.SheetBook;
import org.recaudo.runs.sheets.SheetColumn;
import org.recaudo.runs.sheets.SheetFormula;
import org.recaudo.runs.sheets.SheetTable;

/**
 * The detail workbook: a summary whose figures are formulas over the claims, the claims as sums of their services, and
 * every service with its money chain computed in the sheet. Whoever doubts a cent can follow it.
 */
final class DetailWorkbook {

    private static final String BILLED = "D%s+D%s-D%s";

    private final BundlePapers papers;
    private final ClaimBundle bundle;
    private final Wording wording;

    DetailWorkbook(BundlePapers papers) {
        this.papers = papers;
        this.bundle = papers.bundle();
        this.wording = papers.wording();
    }

    byte[] xlsx() throws IOException {
        String title = wording.text("index-title", bundle.number());
        try (SheetBook book = new SheetBook(title, bundle.businessDate(), bundle.currency())) {
            ClaimSheet claims = new ClaimSheet(papers);
            List<SheetBook.Total> totals = book.add(claims.table());
            book.add(new ServiceSheet(papers).table());
            List<List<?>> rows = summary(totals);
            book.add(new SheetTable(wording.text("sheet-summary"), title, columns(), rows::stream, false));
            book.first(wording.text("sheet-summary"));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.writeTo(out);
            return out.toByteArray();
        }
    }

    private List<SheetColumn> columns() {
        return List.of(
                SheetColumn.text(wording.text("sheet-summary"), 46),
                SheetColumn.text("", 44),
                SheetColumn.count(wording.text("count")),
                SheetColumn.money(wording.text("amount")));
    }

    private List<List<?>> summary(List<SheetBook.Total> totals) {
        List<List<?>> rows = new ArrayList<>();
        fact(rows, "insurer", bundle.agreement().name());
        fact(rows, "agreement", bundle.agreement().number());
        fact(rows, "period", wording.period(bundle.period()));
        fact(rows, "date", wording.date(bundle.businessDate()));
        fact(rows, "payload", bundle.agreement().payload().word());
        fact(rows, "currency-name", bundle.currency().code());
        ClaimTotals sums = papers.totals();
        String claims = ClaimSheet.count(wording.text("sheet-claims"), sums.claims());
        rows.add(row("claims", SheetFormula.number(claims, BigDecimal.valueOf(sums.claims())), null));
        rows.add(row("services", formula(totals.get(ClaimSheet.SERVICES)), null));
        int billed = SheetRows.FIRST + rows.size();
        for (int index = 0; index < ClaimSheet.CHAIN.size(); index++) {
            rows.add(row(ClaimSheet.CHAIN.get(index), null, formula(totals.get(ClaimSheet.BILLED + index))));
        }
        check(rows, "check-total", BILLED.formatted(billed, billed + 1, billed + 2));
        check(rows, "check-shares", BILLED.formatted(billed + 3, billed + 4, billed + 2));
        return rows;
    }

    private void fact(List<List<?>> rows, String key, String value) {
        rows.add(SheetTable.row(wording.text(key), value, null, null));
    }

    private void check(List<List<?>> rows, String key, String expression) {
        String rounded = "ROUND(%s,%s)".formatted(expression, bundle.currency().digits());
        rows.add(row(key, null, SheetFormula.number(rounded, BigDecimal.ZERO)));
    }

    private List<?> row(String key, @Nullable SheetFormula count, @Nullable SheetFormula amount) {
        return SheetTable.row(wording.text(key), null, count, amount);
    }

    private static SheetFormula formula(SheetBook.Total total) {
        return SheetFormula.number(total.expression(), total.value());
    }
}
