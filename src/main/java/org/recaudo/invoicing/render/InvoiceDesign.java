// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.render;

import static org.recaudo.invoicing.render.Sheet.HALF;
import static org.recaudo.invoicing.render.Sheet.RIGHT;
import static org.recaudo.invoicing.render.Sheet.mm;

import java.util.ArrayList;
import java.util.List;
import org.recaudo.invoicing.Area;
import org.recaudo.invoicing.Guidance;
import org.recaudo.invoicing.Invoice;
import org.recaudo.invoicing.MessageBlock;
import org.recaudo.invoicing.PrintProfile;
import org.recaudo.invoicing.Recipient;
import org.recaudo.invoicing.Wording;
import org.recaudo.runs.Fund;

/**
 * The A4 invoice. First page: letterhead, address in the window, amount due, table, notices, guidance, payment slip.
 * When the table is longer, it goes on over whole pages.
 *
 * <p>What is the same on every invoice is drawn by the methods named static, so that a print file holds it once.
 */
final class InvoiceDesign {

    private static final int TABLE_TOP = mm(98.5);
    private static final int NEXT_TABLE_TOP = mm(30);
    private static final int NEXT_TABLE_BOTTOM = mm(280);
    private static final int NOTICES_BOTTOM = GuidanceStrip.TOP - mm(4.5);
    private static final int CONTINUES = LineTable.LEADING;
    /** Rows that go on together: a sum is never carried over alone. */
    private static final int CARRIED_MIN = 3;

    private static final Area LETTERHEAD_AREA = new Area(20_000, 12_000, 175_000, 21_000);
    private static final Area TOTAL_AREA = new Area(120_000, 45_000, 75_000, 50_000);
    private static final Area TABLE_AREA = new Area(20_000, 98_500, 175_000, 100_000);
    private static final Font FACT = Font.regular(8.4);

    private final Wording wording;
    private final Guidance guidance;
    private final Typefaces typefaces;
    private final Letterhead letterhead;
    private final AddressBlock address;
    private final TotalPanel total;
    private final LineTable table;
    private final Notices notices;
    private final GuidanceStrip strip;
    private final PaymentSlip slip;

    InvoiceDesign(
            Fund fund, Wording wording, Guidance guidance, PrintProfile profile, Theme theme, Typefaces typefaces) {
        profile.window().requireHidden("The amount due", TOTAL_AREA);
        profile.window().requireHidden("The table", TABLE_AREA);
        profile.window().requireHidden("The letterhead", LETTERHEAD_AREA);
        this.wording = wording;
        this.guidance = guidance;
        this.typefaces = typefaces;
        this.letterhead = new Letterhead(fund, wording, theme);
        this.address = new AddressBlock(profile.window(), fund);
        this.total = new TotalPanel(wording, theme);
        this.table = new LineTable(wording);
        this.notices = new Notices(wording, theme);
        this.strip = new GuidanceStrip(guidance, wording);
        this.slip = new PaymentSlip(fund, wording);
    }

    /** An invoice broken into pages. */
    record Pages(
            Invoice invoice,
            List<MessageBlock> messages,
            int noticesTop,
            List<List<TableRow>> rows,
            boolean addressCut) {

        int count() {
            return rows.size();
        }
    }

    Pages paginate(Invoice invoice) {
        List<MessageBlock> messages = guidance.messages(invoice);
        int noticesTop = NOTICES_BOTTOM - notices.height(invoice, messages, typefaces);
        List<List<TableRow>> pages = new ArrayList<>();
        List<TableRow> left = table.rows(invoice);
        int top = TABLE_TOP;
        int bottom = noticesTop;
        while (!left.isEmpty()) {
            int rows = fitting(left, bottom - top - mm(11.4));
            pages.add(left.subList(0, rows));
            left = left.subList(rows, left.size());
            top = NEXT_TABLE_TOP;
            bottom = NEXT_TABLE_BOTTOM;
        }
        boolean cut = address.fit(invoice.recipient(), typefaces).cut();
        return new Pages(invoice, messages, noticesTop, pages, cut);
    }

    void drawFirstStatic(Ink ink) {
        letterhead.drawFirst(ink);
        total.drawStatic(ink);
    }

    void drawSlipStatic(Ink ink) {
        slip.drawStatic(ink);
    }

    void drawNextStatic(Ink ink) {
        letterhead.drawNext(ink);
    }

    String guidanceKey(Recipient recipient) {
        return strip.key(recipient);
    }

    void drawGuidance(Ink ink, Recipient recipient) {
        strip.draw(ink, recipient);
    }

    /** What is the invoice's own on a page, counted from zero. */
    void draw(Ink ink, Pages pages, int page) {
        Invoice invoice = pages.invoice();
        if (page == 0) {
            address.draw(ink, invoice.recipient());
            total.draw(ink, invoice);
            drawRows(ink, pages, page, TABLE_TOP);
            notices.draw(ink, pages.noticesTop(), invoice, pages.messages());
            if (invoice.isPayable()) {
                slip.draw(ink, invoice);
            }
        } else {
            String facts = wording.text("title") + " " + invoice.number() + " · " + wording.period(invoice.period());
            ink.text(FACT, HALF, mm(18.6), typefaces.fitted(FACT, facts, RIGHT - HALF));
            drawRows(ink, pages, page, NEXT_TABLE_TOP);
        }
    }

    private void drawRows(Ink ink, Pages pages, int page, int top) {
        String title = wording.text(page == 0 ? "detail" : "detail-continued");
        int y = table.drawHead(ink, top, title, wording.symbol(pages.invoice().total()));
        for (TableRow row : pages.rows().get(page)) {
            y = table.draw(ink, y, row);
        }
        if (page + 1 < pages.count()) {
            table.drawContinues(ink, y, page + 2);
        }
    }

    /** How many rows go on a page of this height; all, or fewer with room to say that the table goes on. */
    private static int fitting(List<TableRow> rows, int height) {
        int whole = 0;
        for (TableRow row : rows) {
            whole += LineTable.height(row);
        }
        if (whole <= height) {
            return rows.size();
        }
        int used = CONTINUES;
        int count = 0;
        while (count < rows.size() - 1 && used + LineTable.height(rows.get(count)) <= height) {
            used += LineTable.height(rows.get(count));
            count++;
        }
        return Math.max(1, Math.min(count, rows.size() - CARRIED_MIN));
    }
}
