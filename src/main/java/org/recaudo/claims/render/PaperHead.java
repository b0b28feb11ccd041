// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.render;

import org.recaudo.claims.render.Paper.Pen;
import org.recaudo.runs.Fund;

/** The fund's letterhead and foot, alike on every document of a bundle. */
final class PaperHead {

    static final double LEFT = 20;

    private PaperHead() {}

    /** Name at the left, how to reach the fund at the right, a rule below. */
    static void draw(Paper paper, Fund fund) {
        double right = paper.widthMm() - LEFT;
        paper.left(LEFT, 18, Pen.strong(15), fund.name());
        paper.left(LEFT, 23.5, Pen.faint(8), fund.legalName());
        double y = 14;
        for (String line : fund.addressLines()) {
            paper.right(right, y, Pen.faint(8), line);
            y += 3.8;
        }
        paper.right(right, y, Pen.faint(8), "%s · %s".formatted(fund.telephone(), fund.email()));
        paper.rule(LEFT, right, 28, 0.8);
    }

    /** The fund's registrations at the left, the page at the right; after the last page is known. */
    static void foot(Paper paper, BundlePapers papers, double yMm) {
        Fund fund = papers.fund();
        for (int page = 1; page <= paper.pages(); page++) {
            paper.turnTo(page);
            paper.rule(LEFT, paper.widthMm() - LEFT, yMm - 4.5, 0.4);
            String registration = "%s · %s · %s".formatted(fund.legalName(), fund.taxId(), fund.registration());
            paper.left(LEFT, yMm, Pen.faint(7.5), registration);
            String number = papers.wording().text("page", page, paper.pages());
            paper.right(
                    paper.widthMm() - LEFT, yMm, Pen.faint(7.5), papers.bundle().number() + "  ·  " + number);
        }
    }
}
