// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.render;

import static org.recaudo.invoicing.render.Sheet.HALF;
import static org.recaudo.invoicing.render.Sheet.LEFT;
import static org.recaudo.invoicing.render.Sheet.RIGHT;
import static org.recaudo.invoicing.render.Sheet.mm;

import org.recaudo.invoicing.Wording;
import org.recaudo.runs.Fund;

/** Who sends the invoice: name on the left, legal facts and contact on the right. The same on every invoice. */
final class Letterhead {

    private static final Font NAME = Font.semibold(17);
    private static final Font NAME_SMALL = Font.semibold(10);
    private static final Font FACT = Font.regular(7.6);
    private static final int LEADING = mm(3.5);

    private final Fund fund;
    private final Wording wording;
    private final Theme theme;

    Letterhead(Fund fund, Wording wording, Theme theme) {
        this.fund = fund;
        this.wording = wording;
        this.theme = theme;
    }

    void drawFirst(Ink ink) {
        Typefaces typefaces = ink.typefaces();
        ink.colour(theme.accent()).fill(LEFT, mm(12), mm(12), mm(1.6)).colour(theme.ink());
        Font name = typefaces.shrunk(NAME, 1000, typefaces.drawable(NAME, fund.name()), mm(92));
        ink.text(name, LEFT, mm(22.2), typefaces.fitted(name, fund.name(), mm(92)));
        column(ink, LEFT, mm(27.6), fund.legalName(), taxLine());
        int y = mm(14.6);
        for (String line : fund.addressLines()) {
            y = fact(ink, HALF, y, line);
        }
        y = fact(ink, HALF, y, fund.telephone());
        y = fact(ink, HALF, y, fund.email());
        fact(ink, HALF, y, fund.website());
    }

    void drawNext(Ink ink) {
        ink.colour(theme.accent()).fill(LEFT, mm(12), mm(12), mm(1.2)).colour(theme.ink());
        ink.text(NAME_SMALL, LEFT, mm(18.6), ink.typefaces().fitted(NAME_SMALL, fund.name(), mm(92)));
    }

    private String taxLine() {
        String tax = wording.taxId(fund.taxId());
        return fund.registration().isEmpty() ? tax : tax + "   " + fund.registration();
    }

    private static void column(Ink ink, int x, int top, String... lines) {
        int y = top;
        for (String line : lines) {
            y = fact(ink, x, y, line);
        }
    }

    private static int fact(Ink ink, int x, int y, String line) {
        int widthMax = x == HALF ? RIGHT - HALF : mm(92);
        ink.text(FACT, x, y, ink.typefaces().fitted(FACT, line, widthMax));
        return y + LEADING;
    }
}
