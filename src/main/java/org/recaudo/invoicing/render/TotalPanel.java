// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.render;

import static org.recaudo.invoicing.render.Sheet.HALF;
import static org.recaudo.invoicing.render.Sheet.RIGHT;
import static org.recaudo.invoicing.render.Sheet.mm;

import org.recaudo.invoicing.Invoice;
import org.recaudo.invoicing.Wording;

/** What matters most, right of the window: the amount due, large; until when; and what identifies the invoice. */
final class TotalPanel {

    static final int TOP = mm(45);

    private static final Font LABEL = Font.semibold(9);
    private static final Font PERIOD = Font.regular(9);
    private static final Font AMOUNT = Font.semibold(27);
    private static final Font DUE = Font.semibold(10);
    private static final Font FACT = Font.regular(8.4);
    private static final Font VALUE = Font.semibold(8.4);
    private static final int WIDTH = RIGHT - HALF;
    private static final int FACTS_TOP = mm(80);
    private static final int LEADING = mm(4.5);

    private final Wording wording;
    private final Theme theme;

    TotalPanel(Wording wording, Theme theme) {
        this.wording = wording;
        this.theme = theme;
    }

    void drawStatic(Ink ink) {
        ink.colour(theme.accent()).rule(HALF, TOP, WIDTH, 150).colour(theme.ink());
        ink.rule(HALF, FACTS_TOP - mm(4.2), WIDTH, 30);
        String[] labels = {"number", "issued-on", "account", "reference"};
        for (int i = 0; i < labels.length; i++) {
            ink.text(FACT, HALF, FACTS_TOP + i * LEADING, wording.text(labels[i]));
        }
    }

    void draw(Ink ink, Invoice invoice) {
        Typefaces typefaces = ink.typefaces();
        ink.text(LABEL, HALF, mm(51), wording.text(invoice.isPayable() ? "total-due" : "balance"));
        ink.textRight(PERIOD, RIGHT, mm(51), wording.period(invoice.period()));
        String amount = wording.amount(invoice.total());
        ink.text(typefaces.shrunk(AMOUNT, 1400, amount, WIDTH), HALF, mm(62.2), amount);
        if (invoice.isPayable()) {
            ink.text(DUE, HALF, mm(68.6), wording.text("due-on", wording.dateInWords(invoice.firstDueDate())));
            if (invoice.lastDueDate().isAfter(invoice.firstDueDate())) {
                String last = wording.text("payable-until", wording.dateInWords(invoice.lastDueDate()));
                ink.text(FACT, HALF, mm(73), typefaces.fitted(FACT, last, WIDTH));
            }
        } else {
            ink.text(DUE, HALF, mm(68.6), wording.text("nothing-due"));
        }
        String[] values = {
            invoice.number().text(),
            wording.date(invoice.issuedOn()),
            Digits.spaced(invoice.account().digits(), 3),
            Digits.reference(invoice.reference())
        };
        for (int i = 0; i < values.length; i++) {
            ink.textRight(VALUE, RIGHT, FACTS_TOP + i * LEADING, values[i]);
        }
    }
}
