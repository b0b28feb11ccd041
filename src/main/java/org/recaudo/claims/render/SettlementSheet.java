// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.render;

import com.itextpdf.kernel.geom.PageSize;
import java.io.IOException;
import java.util.List;
import org.recaudo.claims.Claim;
import org.recaudo.claims.ClaimBundle;
import org.recaudo.claims.ClaimTotals;
import org.recaudo.claims.NaturalId;
import org.recaudo.claims.render.Paper.Pen;
import org.recaudo.money.Money;

/**
 * The settlement sheet: each claim with its money chain (billed, tax, total, patient share, amount due), landscape, the
 * sums carried from page to page so that each page can be checked by itself.
 */
final class SettlementSheet {

    private static final double TOP = 46;
    private static final double ROW = 5.6;
    private static final int ROWS_A_PAGE = 25;
    private static final double FOOT = 200;
    private static final double LEFT = PaperHead.LEFT;
    private static final double[] TEXT_COLUMNS = {LEFT, 52, 86, 121};
    private static final double[] FIGURE_COLUMNS = {156, 180, 204, 230, 253, 277};

    private final BundlePapers papers;
    private final ClaimBundle bundle;
    private final Wording wording;

    SettlementSheet(BundlePapers papers) {
        this.papers = papers;
        this.bundle = papers.bundle();
        this.wording = papers.wording();
    }

    byte[] pdf() throws IOException {
        Paper paper = new Paper(
                PageSize.A4.rotate(),
                NaturalId.of("settlement/" + bundle.number()).toString());
        List<Claim> claims = bundle.claims();
        for (int from = 0; from < claims.size(); from += ROWS_A_PAGE) {
            if (from > 0) {
                paper.newPage();
            }
            int to = Math.min(from + ROWS_A_PAGE, claims.size());
            page(paper, from, to);
        }
        PaperHead.foot(paper, papers, FOOT);
        String title = wording.text("settlement-title") + " " + bundle.number();
        return paper.bytes(title, papers.fund().legalName(), bundle.businessDate(), wording.language());
    }

    private void page(Paper paper, int from, int to) {
        head(paper);
        double y = TOP;
        if (from > 0) {
            y = sums(paper, y, wording.text("brought"), from);
        }
        for (Claim claim : bundle.claims().subList(from, to)) {
            y = row(paper, y, claim);
        }
        paper.rule(LEFT, 277, y + 1.6, 0.8);
        boolean last = to == bundle.claims().size();
        sums(paper, y + 1, wording.text(last ? "total" : "carried"), to);
    }

    private void head(Paper paper) {
        PaperHead.draw(paper, papers.fund());
        paper.left(LEFT, 35.5, Pen.strong(12), wording.text("settlement-title"));
        String facts = "%s  ·  %s %s  ·  %s  ·  %s"
                .formatted(
                        bundle.agreement().name(),
                        wording.text("agreement"),
                        bundle.agreement().number(),
                        wording.period(bundle.period()),
                        wording.text("currency", bundle.currency().code()));
        paper.right(277, 35.5, Pen.text(8.5), facts);
        Pen pen = Pen.strong(7.5);
        List<String> texts = List.of("claim", "member", "authorization", "first-service");
        for (int index = 0; index < texts.size(); index++) {
            paper.left(TEXT_COLUMNS[index], 42.5, pen, wording.text(texts.get(index)));
        }
        List<String> figures = List.of("services", "billed", "tax", "total", "patient-share", "payer-share");
        for (int index = 0; index < figures.size(); index++) {
            paper.right(FIGURE_COLUMNS[index], 42.5, pen, wording.text(figures.get(index)));
        }
        paper.rule(LEFT, 277, 44.3, 0.8);
    }

    private double row(Paper paper, double top, Claim claim) {
        double y = top + 4;
        Pen pen = Pen.text(8.5);
        paper.left(TEXT_COLUMNS[0], y, pen, claim.number());
        paper.left(TEXT_COLUMNS[1], y, pen, paper.fitted(claim.patient().memberId(), pen, 32));
        paper.left(TEXT_COLUMNS[2], y, pen, paper.fitted(claim.authorization(), pen, 33));
        paper.left(TEXT_COLUMNS[3], y, pen, wording.shortDate(claim.firstServiceDate()));
        figures(
                paper,
                y,
                pen,
                new ClaimTotals(
                        1,
                        claim.lines().size(),
                        claim.gross(),
                        claim.tax(),
                        claim.total(),
                        claim.patientShare(),
                        claim.payerShare()));
        paper.rule(LEFT, 277, top + ROW, 0.4);
        return top + ROW;
    }

    private double sums(Paper paper, double top, String label, int claims) {
        ClaimTotals totals = ClaimTotals.of(bundle.claims().subList(0, claims), bundle.currency());
        double y = top + 4.4;
        paper.left(LEFT, y, Pen.strong(8.5), label);
        figures(paper, y, Pen.strong(8.5), totals);
        return top + ROW;
    }

    private void figures(Paper paper, double y, Pen pen, ClaimTotals totals) {
        paper.right(FIGURE_COLUMNS[0], y, pen, wording.number(totals.lines()));
        List<Money> amounts =
                List.of(totals.gross(), totals.tax(), totals.total(), totals.patientShare(), totals.payerShare());
        for (int index = 0; index < amounts.size(); index++) {
            paper.right(FIGURE_COLUMNS[index + 1], y, pen, wording.number(amounts.get(index)));
        }
    }
}
