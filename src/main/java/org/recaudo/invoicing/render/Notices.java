// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.render;

import static org.recaudo.invoicing.render.Sheet.LEFT;
import static org.recaudo.invoicing.render.Sheet.RIGHT;
import static org.recaudo.invoicing.render.Sheet.mm;

import java.util.List;
import org.recaudo.invoicing.AccountSummary;
import org.recaudo.invoicing.Invoice;
import org.recaudo.invoicing.MessageBlock;
import org.recaudo.invoicing.Wording;

/** What the household must know: its debt, if it has one, then up to two messages side by side. */
final class Notices {

    private static final Font TITLE = Font.semibold(8.8);
    private static final Font TEXT = Font.regular(8.2);
    private static final int LEADING = mm(3.9);
    private static final int INDENT = mm(4);
    private static final int GUTTER = mm(8);
    private static final int GAP = mm(4);
    private static final int LINES_MAX = 4;

    private final Wording wording;
    private final Theme theme;

    Notices(Wording wording, Theme theme) {
        this.wording = wording;
        this.theme = theme;
    }

    /** Height that the notices of an invoice take, zero when it has none. */
    int height(Invoice invoice, List<MessageBlock> messages, Typefaces typefaces) {
        int debt = invoice.summary().isDebtor()
                ? GAP + LEADING * (1 + debtLines(invoice, typefaces).size())
                : 0;
        int lines = 0;
        for (MessageBlock message : messages) {
            lines = Math.max(lines, lines(message, width(messages), typefaces).size());
        }
        return messages.isEmpty() ? debt : debt + GAP + LEADING * (1 + lines);
    }

    void draw(Ink ink, int top, Invoice invoice, List<MessageBlock> messages) {
        int y = top;
        if (invoice.summary().isDebtor()) {
            y = debt(ink, y + GAP, invoice);
        }
        int x = LEFT;
        for (MessageBlock message : messages) {
            message(ink, new Column(x, width(messages)), y + GAP, message);
            x += width(messages) + GUTTER;
        }
    }

    private int debt(Ink ink, int top, Invoice invoice) {
        AccountSummary summary = invoice.summary();
        List<String> lines = debtLines(invoice, ink.typefaces());
        int height = LEADING * (1 + lines.size());
        ink.colour(theme.accent()).fill(LEFT, top, mm(1.2), height).colour(theme.ink());
        int y = top + LEADING - mm(0.9);
        ink.text(TITLE, LEFT + INDENT, y, wording.text("debt-title", wording.amount(summary.overdue())));
        for (String line : lines) {
            y += LEADING;
            ink.text(TEXT, LEFT + INDENT, y, line);
        }
        return top + height;
    }

    private List<String> debtLines(Invoice invoice, Typefaces typefaces) {
        AccountSummary summary = invoice.summary();
        if (summary.oldestOverdue() == null) {
            throw new IllegalStateException(
                    "Invoice %s is a debtor's without an oldest period".formatted(invoice.number()));
        }
        String oldest = wording.period(summary.oldestOverdue());
        String text = summary.overdueItems() == 1
                ? wording.text("debt-one", oldest)
                : wording.text("debt-many", summary.overdueItems(), oldest);
        List<String> lines = typefaces.wrapped(TEXT, text, RIGHT - LEFT - INDENT);
        return lines.subList(0, Math.min(2, lines.size()));
    }

    private record Column(int x, int width) {}

    private static void message(Ink ink, Column column, int top, MessageBlock message) {
        int y = top + LEADING - mm(0.9);
        ink.text(TITLE, column.x(), y, ink.typefaces().fitted(TITLE, message.title(), column.width()));
        for (String line : lines(message, column.width(), ink.typefaces())) {
            y += LEADING;
            ink.text(TEXT, column.x(), y, line);
        }
    }

    private static int width(List<MessageBlock> messages) {
        return messages.size() == 2 ? (RIGHT - LEFT - GUTTER) / 2 : RIGHT - LEFT;
    }

    private static List<String> lines(MessageBlock message, int width, Typefaces typefaces) {
        List<String> lines = typefaces.wrapped(TEXT, message.text(), width);
        return lines.subList(0, Math.min(LINES_MAX, lines.size()));
    }
}
