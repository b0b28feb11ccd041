// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.render;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.recaudo.claims.Claim;
import org.recaudo.claims.ClaimLine;
import org.recaudo.money.Money;
import org.recaudo.runs.sheets.SheetColumn;
import org.recaudo.runs.sheets.SheetFormula;
import org.recaudo.runs.sheets.SheetTable;

/**
 * One row a service, its money chain computed by the sheet: billed (O) = quantity (L) x unit price (M) x factor (N),
 * total (Q) = billed + tax (P), amount due (S) = total - patient share (R).
 */
final class ServiceSheet {

    private final BundlePapers papers;
    private final Wording wording;
    private final SheetRows rows;

    ServiceSheet(BundlePapers papers) {
        this.papers = papers;
        this.wording = papers.wording();
        this.rows = new SheetRows(papers.bundle().claims());
    }

    SheetTable table() {
        List<SheetColumn> columns = List.of(
                SheetColumn.text(wording.text("claim"), 18),
                SheetColumn.number(wording.text("line")),
                SheetColumn.text(wording.text("member"), 18),
                SheetColumn.text(wording.text("authorization"), 20),
                SheetColumn.text(wording.text("service"), 22),
                SheetColumn.date(wording.text("service-date")),
                SheetColumn.text(wording.text("provider"), 18),
                SheetColumn.text(wording.text("practitioner"), 18),
                SheetColumn.text(wording.text("diagnosis"), 12),
                SheetColumn.text(wording.text("procedure"), 14),
                SheetColumn.text(wording.text("description"), 44),
                SheetColumn.number(wording.text("quantity")),
                SheetColumn.price(wording.text("unit-price")),
                SheetColumn.number(wording.text("factor")),
                SheetColumn.money(wording.text("billed")),
                SheetColumn.money(wording.text("tax")),
                SheetColumn.money(wording.text("net")),
                SheetColumn.money(wording.text("patient-share")),
                SheetColumn.money(wording.text("payer-share")));
        String title = wording.text("index-title", papers.bundle().number());
        return new SheetTable(wording.text("sheet-services"), title, columns, this::rows);
    }

    private Stream<List<?>> rows() {
        List<Claim> claims = papers.bundle().claims();
        return IntStream.range(0, claims.size()).boxed().flatMap(index -> rows(claims.get(index), rows.first(index)));
    }

    private Stream<List<?>> rows(Claim claim, int first) {
        List<ClaimLine> lines = claim.lines();
        return IntStream.range(0, lines.size()).mapToObj(index -> row(claim, lines.get(index), first + index));
    }

    private List<?> row(Claim claim, ClaimLine line, int row) {
        int digits = claim.currency().digits();
        return SheetTable.row(
                claim.number(),
                BigDecimal.valueOf(line.line()),
                claim.patient().memberId(),
                claim.authorization(),
                line.serviceId(),
                line.serviceDate(),
                claim.provider(),
                line.practitioner(),
                line.diagnosis(),
                line.procedure(),
                line.description(),
                line.quantity(),
                line.unitPrice().amount(),
                line.factor(),
                formula("ROUND(L%1$s*M%1$s*N%1$s," + digits + ")", row, line.gross()),
                line.tax().amount(),
                formula("O%1$s+P%1$s", row, line.net()),
                line.patientShare().amount(),
                formula("Q%1$s-R%1$s", row, line.payerShare()));
    }

    private static SheetFormula formula(String pattern, int row, Money value) {
        return SheetFormula.number(pattern.formatted(row), value.amount());
    }
}
