// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.render;

import static org.recaudo.invoicing.render.Sheet.LEFT;
import static org.recaudo.invoicing.render.Sheet.RIGHT;
import static org.recaudo.invoicing.render.Sheet.mm;

import java.util.List;
import org.recaudo.invoicing.Guidance;
import org.recaudo.invoicing.Guidance.Branch;
import org.recaudo.invoicing.Guidance.PaymentPoint;
import org.recaudo.invoicing.Guidance.Telephone;
import org.recaudo.invoicing.Recipient;
import org.recaudo.invoicing.Wording;

/**
 * Three columns over the payment slip: where to pay, the branch, telephones. One of each kind per branch and province.
 */
final class GuidanceStrip {

    static final int TOP = mm(210.5);

    private static final Font TITLE = Font.semibold(8);
    private static final Font TEXT = Font.regular(7.6);
    private static final Font STRONG = Font.semibold(7.6);
    private static final int LEADING = mm(3.55);
    private static final int ROWS_MAX = 5;
    private static final int BRANCH = mm(88);
    private static final int PHONES = mm(138);
    private static final int GUTTER = mm(6);

    private final Guidance guidance;
    private final Wording wording;

    GuidanceStrip(Guidance guidance, Wording wording) {
        this.guidance = guidance;
        this.wording = wording;
    }

    /** What tells one drawn strip from another. */
    String key(Recipient recipient) {
        return guidance.branch(recipient).map(Branch::code).orElse("") + "/" + recipient.province();
    }

    void draw(Ink ink, Recipient recipient) {
        title(ink, LEFT, BRANCH - GUTTER, "where-to-pay");
        payments(ink);
        guidance.branch(recipient).ifPresent(branch -> branch(ink, branch));
        telephones(ink, guidance.telephones(recipient.province()));
    }

    private void title(Ink ink, int left, int right, String key) {
        ink.rule(left, TOP, right - left, 30);
        ink.text(TITLE, left, TOP + mm(4), wording.text(key));
    }

    private void payments(Ink ink) {
        int y = TOP + mm(8.2);
        for (PaymentPoint point : head(guidance.paymentPoints())) {
            ink.text(STRONG, LEFT, y, ink.typefaces().fitted(STRONG, point.name(), mm(22)));
            int x = LEFT + mm(23);
            ink.text(TEXT, x, y, ink.typefaces().fitted(TEXT, point.how(), BRANCH - GUTTER - x));
            y += LEADING;
        }
    }

    private void branch(Ink ink, Branch branch) {
        title(ink, BRANCH, PHONES - GUTTER, "your-branch");
        int width = PHONES - GUTTER - BRANCH;
        int y = TOP + mm(8.2);
        ink.text(STRONG, BRANCH, y, ink.typefaces().fitted(STRONG, branch.name(), width));
        for (String line : List.of(branch.address(), branch.locality(), branch.hours(), branch.telephone())) {
            y += LEADING;
            ink.text(TEXT, BRANCH, y, ink.typefaces().fitted(TEXT, line, width));
        }
    }

    private void telephones(Ink ink, List<Telephone> telephones) {
        title(ink, PHONES, RIGHT, "telephones");
        int y = TOP + mm(8.2);
        for (Telephone telephone : head(telephones)) {
            int width = ink.typefaces().width(STRONG, telephone.number());
            ink.text(TEXT, PHONES, y, ink.typefaces().fitted(TEXT, telephone.label(), RIGHT - PHONES - width - mm(2)));
            ink.textRight(STRONG, RIGHT, y, telephone.number());
            y += LEADING;
        }
    }

    private static <T> List<T> head(List<T> items) {
        return items.subList(0, Math.min(ROWS_MAX, items.size()));
    }
}
