// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.render;

import static org.recaudo.invoicing.render.Sheet.LEFT;
import static org.recaudo.invoicing.render.Sheet.RIGHT;
import static org.recaudo.invoicing.render.Sheet.WIDTH;
import static org.recaudo.invoicing.render.Sheet.mm;

import org.recaudo.invoicing.InterleavedTwoOfFive;
import org.recaudo.invoicing.Invoice;
import org.recaudo.invoicing.PaymentQr;
import org.recaudo.invoicing.QrSymbol;
import org.recaudo.invoicing.Wording;
import org.recaudo.runs.Fund;

/**
 * The part that is paid with, at the foot of the first page: the facts that a cashier types and both codes.
 *
 * <p>A bar module is 0.96 point (0.339 mm): two dots at 150 dpi, four at 300, eight at 600, so the narrow bars come out
 * alike on every printer. A QR module is twice that. 44 digits are 137.2 mm wide and 16 mm high.
 */
final class PaymentSlip {

    static final int TOP = mm(238);

    private static final int MODULE = 96;
    private static final int GROUP = 4;
    private static final int BAR_HEIGHT = mm(16);
    private static final int CODES_TOP = mm(261.4);
    private static final Font TITLE = Font.semibold(10);
    private static final Font FUND = Font.regular(8.4);
    private static final Font LABEL = Font.regular(7.2);
    private static final Font VALUE = Font.semibold(9);
    private static final Font AMOUNT = Font.semibold(13);
    private static final Font HUMAN = Font.regular(8.6);
    private static final int[] COLUMNS = {LEFT, mm(57.8), mm(102), mm(130)};

    private final Fund fund;
    private final Wording wording;

    PaymentSlip(Fund fund, Wording wording) {
        this.fund = fund;
        this.wording = wording;
    }

    void drawStatic(Ink ink) {
        for (int x = mm(5); x < WIDTH - mm(5); x += mm(2.4)) {
            ink.rule(x, TOP, mm(1.2), 35);
        }
        ink.text(TITLE, LEFT, TOP + mm(7), wording.text("slip"));
        ink.textRight(FUND, RIGHT, TOP + mm(7), fund.name() + " · " + wording.taxId(fund.taxId()));
        String[] labels = {"reference", "titular", "first-due", "last-due"};
        for (int i = 0; i < labels.length; i++) {
            ink.text(LABEL, COLUMNS[i], TOP + mm(13.4), wording.text(labels[i]));
        }
        ink.textRight(LABEL, RIGHT, TOP + mm(13.4), wording.text("total-due"));
    }

    void draw(Ink ink, Invoice invoice) {
        int y = TOP + mm(18.4);
        Typefaces typefaces = ink.typefaces();
        int nameWidth = COLUMNS[2] - COLUMNS[1] - mm(3);
        ink.text(VALUE, COLUMNS[0], y, Digits.reference(invoice.reference()));
        String name = typefaces.drawable(VALUE, invoice.recipient().name());
        Font smaller = typefaces.shrunk(VALUE, 700, name, nameWidth);
        ink.text(smaller, COLUMNS[1], y, typefaces.fitted(smaller, name, nameWidth));
        ink.text(VALUE, COLUMNS[2], y, wording.date(invoice.firstDueDate()));
        ink.text(VALUE, COLUMNS[3], y, wording.date(invoice.lastDueDate()));
        String amount = wording.amount(invoice.total());
        ink.textRight(typefaces.shrunk(AMOUNT, 900, amount, mm(44)), RIGHT, y, amount);
        qr(ink, invoice);
        bars(ink, invoice);
    }

    private void qr(Ink ink, Invoice invoice) {
        QrSymbol symbol = QrSymbol.of(PaymentQr.of(invoice, fund.taxId()).text());
        ink.modules(grid(LEFT), grid(CODES_TOP), 2 * MODULE);
        for (int row = 0; row < symbol.size(); row++) {
            int from = symbol.nextDark(row, 0);
            while (from < symbol.size()) {
                int to = symbol.nextLight(row, from);
                ink.module(from, row, to - from, 1);
                from = symbol.nextDark(row, to);
            }
        }
        ink.endModules();
    }

    private static void bars(Ink ink, Invoice invoice) {
        String digits = invoice.barcode().digits();
        int width = InterleavedTwoOfFive.modules(digits.length()) * MODULE;
        int left = grid(RIGHT - width);
        ink.modules(left, grid(CODES_TOP), MODULE);
        int x = 0;
        boolean bar = true;
        for (int element : InterleavedTwoOfFive.widths(digits)) {
            if (bar) {
                ink.module(x, 0, element, BAR_HEIGHT / MODULE);
            }
            x += element;
            bar = !bar;
        }
        ink.endModules();
        int groups = digits.length() / GROUP;
        for (int i = 0; i < groups; i++) {
            String group = digits.substring(i * GROUP, (i + 1) * GROUP);
            ink.text(HUMAN, left + i * width / groups, CODES_TOP + BAR_HEIGHT + mm(4.2), group);
        }
    }

    /** The next place on the grid of half modules, which is the raster's at 150 dpi. */
    private static int grid(int length) {
        return (length + MODULE / 2 - 1) / (MODULE / 2) * (MODULE / 2);
    }
}
