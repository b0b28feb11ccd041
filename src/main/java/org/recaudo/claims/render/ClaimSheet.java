// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.render;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.recaudo.claims.Claim;
import org.recaudo.money.Money;
import org.recaudo.runs.sheets.SheetColumn;
import org.recaudo.runs.sheets.SheetFormula;
import org.recaudo.runs.sheets.SheetTable;

/** One row a claim; its amounts are sums over its rows on the sheet of services. */
final class ClaimSheet {

    /** The money chain, as its columns stand from {@link #BILLED} on. */
    static final List<String> CHAIN = List.of("billed", "tax", "total", "patient-share", "payer-share");

    /** Position of the column that counts services. */
    static final int SERVICES = 6;

    /** Position of the first column of the money chain. */
    static final int BILLED = 7;

    private final BundlePapers papers;
    private final Wording wording;
    private final SheetRows rows;

    ClaimSheet(BundlePapers papers) {
        this.papers = papers;
        this.wording = papers.wording();
        this.rows = new SheetRows(papers.bundle().claims());
    }

    /** Formula that counts the claims of a sheet. */
    static String count(String sheet, int claims) {
        return "ROWS('%s'!A%s:A%s)".formatted(sheet, SheetRows.FIRST, SheetRows.FIRST + claims - 1);
    }

    SheetTable table() {
        List<SheetColumn> columns = List.of(
                SheetColumn.text(wording.text("claim"), 18),
                SheetColumn.text(wording.text("member"), 18),
                SheetColumn.text(wording.text("authorization"), 20),
                SheetColumn.text(wording.text("provider"), 18),
                SheetColumn.date(wording.text("first-service")),
                SheetColumn.date(wording.text("last-service")),
                SheetColumn.count(wording.text("services")),
                SheetColumn.money(wording.text("billed")),
                SheetColumn.money(wording.text("tax")),
                SheetColumn.money(wording.text("total")),
                SheetColumn.money(wording.text("patient-share")),
                SheetColumn.money(wording.text("payer-share")),
                SheetColumn.number(wording.text("lot")));
        String title = wording.text("index-title", papers.bundle().number());
        return new SheetTable(wording.text("sheet-claims"), title, columns, this::rows);
    }

    private Stream<List<?>> rows() {
        List<Claim> claims = papers.bundle().claims();
        return IntStream.range(0, claims.size()).mapToObj(index -> row(claims.get(index), index));
    }

    private List<?> row(Claim claim, int index) {
        return SheetTable.row(
                claim.number(),
                claim.patient().memberId(),
                claim.authorization(),
                claim.provider(),
                claim.firstServiceDate(),
                claim.lastServiceDate(),
                services(claim, index),
                sum("O", index, claim.gross()),
                sum("P", index, claim.tax()),
                sum("Q", index, claim.total()),
                sum("R", index, claim.patientShare()),
                sum("S", index, claim.payerShare()),
                BigDecimal.valueOf(papers.lotOf(claim)));
    }

    private SheetFormula services(Claim claim, int index) {
        BigDecimal count = BigDecimal.valueOf(claim.lines().size());
        return SheetFormula.number("ROWS(%s)".formatted(range("A", index)), count);
    }

    private SheetFormula sum(String column, int index, Money value) {
        return SheetFormula.number("SUM(%s)".formatted(range(column, index)), value.amount());
    }

    private String range(String column, int index) {
        String sheet = wording.text("sheet-services");
        return "'%s'!%s%s:%s%s".formatted(sheet, column, rows.first(index), column, rows.last(index));
    }
}
