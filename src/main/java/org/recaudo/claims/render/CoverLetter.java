// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.render;

import com.itextpdf.kernel.geom.PageSize;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.recaudo.claims.Agreement;
import org.recaudo.claims.ClaimBundle;
import org.recaudo.claims.ClaimTotals;
import org.recaudo.claims.NaturalId;
import org.recaudo.claims.render.Paper.Pen;
import org.recaudo.money.Money;

/**
 * The letter that goes with a bundle: letterhead, insurer's address in the window of a DL envelope (DIN 5008 form B: 20
 * mm from the left, 45 to 90 mm from the top), facts, totals in figures, enclosures and places to sign.
 */
final class CoverLetter {

    private static final double LEFT = PaperHead.LEFT;
    private static final double RIGHT = 190;
    private static final double FACTS = 125;
    private static final double FOOT = 287;

    private final BundlePapers papers;
    private final ClaimBundle bundle;
    private final Wording wording;

    CoverLetter(BundlePapers papers) {
        this.papers = papers;
        this.bundle = papers.bundle();
        this.wording = papers.wording();
    }

    /** The letter; {@code files} names what is enclosed. */
    byte[] pdf(Map<String, String> files) throws IOException {
        Paper paper =
                new Paper(PageSize.A4, NaturalId.of("letter/" + bundle.number()).toString());
        PaperHead.draw(paper, papers.fund());
        window(paper);
        facts(paper);
        double y = body(paper, 103);
        y = totals(paper, y + 3);
        y = closing(paper, y + 8);
        enclosures(paper, y, files);
        PaperHead.foot(paper, papers, FOOT);
        String title = wording.text("letter-title") + " " + bundle.number();
        return paper.bytes(title, papers.fund().legalName(), bundle.businessDate(), wording.language());
    }

    /** Sender in small type and the insurer's address: what shows through the envelope's window. */
    private void window(Paper paper) {
        String sender = papers.fund().legalName() + " · "
                + String.join(" · ", papers.fund().addressLines());
        Pen small = Pen.faint(6.5);
        paper.left(LEFT + 2, 48, small, paper.fitted(sender, small, 83));
        paper.rule(LEFT + 2, LEFT + 85, 49.3, 0.4);
        double y = 55.5;
        for (String line : bundle.agreement().addressLines()) {
            paper.left(LEFT + 2, y, Pen.text(10.5), line);
            y += 5;
        }
    }

    private void facts(Paper paper) {
        Agreement agreement = bundle.agreement();
        List<List<String>> facts = List.of(
                List.of("date", wording.date(bundle.businessDate())),
                List.of("reference", bundle.number()),
                List.of("agreement", agreement.number()),
                List.of("period", wording.period(bundle.period())));
        double y = 50;
        for (List<String> fact : facts) {
            paper.left(FACTS, y, Pen.faint(7.5), wording.text(fact.get(0)));
            paper.left(FACTS, y + 4.6, Pen.text(10), fact.get(1));
            y += 11;
        }
    }

    private double body(Paper paper, double top) {
        ClaimTotals totals = papers.totals();
        paper.left(LEFT, top, Pen.strong(13), wording.text("letter-title"));
        paper.left(LEFT, top + 10, Pen.text(10), wording.text("greeting"));
        String body = wording.text(
                "body",
                bundle.number(),
                wording.period(bundle.period()),
                wording.number(totals.claims()),
                wording.number(totals.lines()),
                bundle.agreement().number());
        return paper.paragraph(new double[] {LEFT, RIGHT}, top + 18, Pen.text(10), body);
    }

    private double totals(Paper paper, double top) {
        ClaimTotals totals = papers.totals();
        double from = LEFT;
        double y = top;
        paper.rule(from, RIGHT, y, 0.8);
        y = row(paper, y, "claims", wording.number(totals.claims()));
        y = row(paper, y, "services", wording.number(totals.lines()));
        y = row(paper, y, "billed", money(totals.gross()));
        y = row(paper, y, "tax", money(totals.tax()));
        y = row(paper, y, "total", money(totals.total()));
        y = row(paper, y, "patient-share", money(totals.patientShare().negated()));
        paper.rule(from, RIGHT, y, 0.8);
        paper.left(from, y + 7, Pen.strong(12), wording.text("payer-share"));
        paper.right(RIGHT, y + 7, Pen.strong(12), money(totals.payerShare()));
        paper.rule(from, RIGHT, y + 10, 0.8);
        return y + 10;
    }

    private double row(Paper paper, double y, String key, String value) {
        paper.left(LEFT, y + 4.6, Pen.text(10), wording.text(key));
        paper.right(RIGHT, y + 4.6, Pen.text(10), value);
        paper.rule(LEFT, RIGHT, y + 6.5, 0.4);
        return y + 6.5;
    }

    private double closing(Paper paper, double top) {
        String terms = wording.text("terms", bundle.agreement().paymentDays(), bundle.number());
        double y = paper.paragraph(new double[] {LEFT, RIGHT}, top, Pen.text(10), terms);
        paper.left(LEFT, y + 3, Pen.text(10), wording.text("closing"));
        signatures(paper, y + 23);
        return y + 37;
    }

    private void signatures(Paper paper, double y) {
        double width = 50;
        double x = LEFT;
        for (String key : List.of("prepared-by", "approved-by", "received-by")) {
            paper.rule(x, x + width, y, 0.6);
            paper.left(x, y + 4, Pen.text(8.5), wording.text(key));
            paper.left(x, y + 7.6, Pen.faint(7), wording.text("signature-note"));
            x += width + 10;
        }
    }

    /** What lies in the archive, in two columns; of several messages the first stands for all. */
    private void enclosures(Paper paper, double top, Map<String, String> files) {
        paper.left(LEFT, top, Pen.strong(8), wording.text("enclosures"));
        List<String> lines = files.entrySet().stream()
                .filter(file -> !file.getKey().equals("cover-letter.pdf"))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        Pen pen = Pen.faint(8);
        for (int index = 0; index < lines.size(); index++) {
            double x = index % 2 == 0 ? LEFT : LEFT + 85;
            paper.left(x, top + 4.4 + index / 2 * 4, pen, paper.fitted(lines.get(index), pen, 82));
        }
    }

    private String money(Money money) {
        return wording.amount(money);
    }
}
