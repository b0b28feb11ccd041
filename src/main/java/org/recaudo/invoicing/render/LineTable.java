// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.render;

import static org.recaudo.invoicing.render.Sheet.LEFT;
import static org.recaudo.invoicing.render.Sheet.RIGHT;
import static org.recaudo.invoicing.render.Sheet.mm;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.recaudo.affiliates.AffiliateNumber;
import org.recaudo.invoicing.AccountSummary;
import org.recaudo.invoicing.Invoice;
import org.recaudo.invoicing.InvoiceLine;
import org.recaudo.invoicing.Wording;
import org.recaudo.money.Money;

/** How the amount due came to be, row by row: balance before, lines by member and concept, sums. */
final class LineTable {

    static final int LEADING = mm(4.5);

    private static final Font TITLE = Font.semibold(11);
    private static final Font HEAD = Font.regular(7.4);
    private static final Font CELL = Font.regular(8.6);
    private static final Font STRONG = Font.semibold(8.6);
    private static final Font TOTAL = Font.semibold(10.5);
    private static final int NAME = mm(27);
    private static final int TEXT = mm(98);
    private static final int TEXT_WIDTH = mm(70);
    private static final int HAIR = 25;

    private final Wording wording;

    LineTable(Wording wording) {
        this.wording = wording;
    }

    /** Everything that the table shows, in order. */
    List<TableRow> rows(Invoice invoice) {
        List<TableRow> rows = new ArrayList<>();
        AccountSummary summary = invoice.summary();
        boolean forward = !summary.previous().isZero() || !summary.movements().isZero();
        if (forward) {
            rows.add(balance("previous-balance", summary.previous()));
            if (!summary.movements().isZero()) {
                rows.add(balance(summary.movements().isPositive() ? "movements" : "payments", summary.movements()));
            }
        }
        InvoiceLine before = null;
        for (InvoiceLine line : invoice.lines()) {
            rows.add(row(line, before == null || !Objects.equals(line.affiliate(), before.affiliate())));
            before = line;
        }
        if (forward) {
            String charges = wording.text("charges-of", wording.period(invoice.period()));
            rows.add(new TableRow(TableRow.Kind.SUBTOTAL, "", "", charges, wording.number(summary.charges())));
        }
        String total = wording.text(invoice.isPayable() ? "total-due" : "balance");
        rows.add(new TableRow(TableRow.Kind.TOTAL, "", "", total, wording.amount(summary.total())));
        return rows;
    }

    /** Height of a row, the space over it counted. */
    static int height(TableRow row) {
        return switch (row.kind()) {
            case BALANCE, LINE, MEMBER -> LEADING;
            case SUBTOTAL -> LEADING + mm(0.6);
            case TOTAL -> mm(8.4);
        };
    }

    /** Title and column heads; returns where the first row begins. */
    int drawHead(Ink ink, int top, String title, String currency) {
        ink.text(TITLE, LEFT, top + mm(3.6), title);
        int y = top + mm(9.4);
        ink.text(HEAD, LEFT, y, wording.text("affiliate"));
        ink.text(HEAD, TEXT, y, wording.text("concept"));
        ink.textRight(HEAD, RIGHT, y, wording.text("amount-in", currency));
        ink.rule(LEFT, y + mm(1.5), RIGHT - LEFT, 60);
        return y + mm(2);
    }

    /** Draws one row and returns where the next begins. */
    int draw(Ink ink, int top, TableRow row) {
        int bottom = top + height(row);
        int y = bottom - mm(1.25);
        switch (row.kind()) {
            case BALANCE -> {
                ink.text(CELL, LEFT, y, row.text());
                amount(ink, CELL, y, row);
            }
            case MEMBER, LINE -> {
                if (row.kind() == TableRow.Kind.MEMBER) {
                    ink.rule(LEFT, top + mm(0.1), RIGHT - LEFT, HAIR);
                }
                ink.text(CELL, LEFT, y, row.number());
                ink.text(CELL, NAME, y, ink.typefaces().fitted(CELL, row.name(), TEXT - NAME - mm(3)));
                ink.text(CELL, TEXT, y, ink.typefaces().fitted(CELL, row.text(), TEXT_WIDTH));
                amount(ink, CELL, y, row);
            }
            case SUBTOTAL -> {
                ink.rule(LEFT, top + mm(0.1), RIGHT - LEFT, HAIR);
                ink.text(STRONG, LEFT, y, row.text());
                amount(ink, STRONG, y, row);
            }
            case TOTAL -> {
                ink.rule(LEFT, top + mm(0.4), RIGHT - LEFT, 100);
                ink.text(TOTAL, LEFT, y - mm(0.6), row.text());
                amount(ink, TOTAL, y - mm(0.6), row);
            }
        }
        return bottom;
    }

    /** Says that the table goes on. */
    void drawContinues(Ink ink, int top, int page) {
        ink.rule(LEFT, top + mm(0.1), RIGHT - LEFT, HAIR);
        ink.textRight(HEAD, RIGHT, top + LEADING - mm(0.8), wording.text("continues", page));
    }

    private static void amount(Ink ink, Font font, int y, TableRow row) {
        String amount = row.amount();
        if (amount != null) {
            ink.textRight(font, RIGHT, y, amount);
        }
    }

    private TableRow balance(String key, Money amount) {
        return new TableRow(TableRow.Kind.BALANCE, "", "", wording.text(key), wording.number(amount));
    }

    private TableRow row(InvoiceLine line, boolean first) {
        AffiliateNumber affiliate = line.affiliate();
        String number = first && affiliate != null ? member(affiliate) : "";
        String name = first ? (affiliate == null ? wording.text("household") : line.member()) : "";
        return new TableRow(
                first ? TableRow.Kind.MEMBER : TableRow.Kind.LINE,
                number,
                name,
                text(line),
                wording.number(line.amount()));
    }

    private static String member(AffiliateNumber affiliate) {
        return affiliate.digits().substring(9);
    }

    private String text(InvoiceLine line) {
        return switch (line.kind()) {
            case FEE ->
                line.days() == line.ofDays()
                        ? wording.text("line-fee", line.plan())
                        : wording.text("line-fee-days", line.plan(), line.days(), line.ofDays());
            case TAX -> wording.text("line-tax", wording.decimal(line.detail()));
            case COPAYMENT -> copayment(line);
            case LATE_FEE -> lateFee(line);
        };
    }

    private String copayment(InvoiceLine line) {
        String date = line.date() == null ? "" : wording.date(line.date()).substring(0, 5);
        return wording.text("line-copayment", date, line.detail());
    }

    private String lateFee(InvoiceLine line) {
        if (line.itemPeriod() == null) {
            throw new IllegalStateException("A late fee of %s names no period".formatted(line.amount()));
        }
        return wording.text("line-late-fee", wording.period(line.itemPeriod()), line.days());
    }
}
