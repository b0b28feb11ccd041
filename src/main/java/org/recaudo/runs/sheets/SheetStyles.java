// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs.sheets;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The few looks of a workbook: a title, a quiet head, totals under a rule, typed cells. */
final class SheetStyles {

    private static final String FACE = "Calibri";

    private final Workbook workbook;
    private final String moneyFormat;

    final CellStyle title;
    final CellStyle head;
    final CellStyle headRight;
    final CellStyle text;
    final CellStyle sentences;
    final CellStyle date;
    final CellStyle count;
    final CellStyle money;
    final CellStyle number;
    final CellStyle percent;
    final CellStyle totalCount;
    final CellStyle totalMoney;

    SheetStyles(Workbook workbook, int decimals) {
        this.workbook = workbook;
        this.moneyFormat = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
        title = style(font(14, true), "@", HorizontalAlignment.LEFT);
        head = head(HorizontalAlignment.LEFT);
        headRight = head(HorizontalAlignment.RIGHT);
        text = ruled(style(font(11, false), "General", HorizontalAlignment.LEFT));
        sentences = ruled(style(font(11, false), "General", HorizontalAlignment.LEFT));
        sentences.setWrapText(true);
        date = ruled(style(font(11, false), "yyyy-mm-dd", HorizontalAlignment.LEFT));
        count = ruled(style(font(11, false), "#,##0", HorizontalAlignment.RIGHT));
        money = ruled(style(font(11, false), moneyFormat, HorizontalAlignment.RIGHT));
        number = ruled(style(font(11, false), "#,##0.####", HorizontalAlignment.RIGHT));
        percent = ruled(style(font(11, false), "0.00%", HorizontalAlignment.RIGHT));
        totalCount = ruled(style(font(11, true), "#,##0", HorizontalAlignment.RIGHT));
        totalMoney = ruled(style(font(11, true), moneyFormat, HorizontalAlignment.RIGHT));
    }

    CellStyle of(SheetColumn.Kind kind) {
        return switch (kind) {
            case TEXT -> text;
            case SENTENCES -> sentences;
            case DATE -> date;
            case COUNT -> count;
            case MONEY, PRICE -> money;
            case NUMBER -> number;
            case PERCENT -> percent;
        };
    }

    private Font font(int points, boolean bold) {
        Font font = workbook.createFont();
        font.setFontName(FACE);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        return font;
    }

    private CellStyle style(Font font, String format, HorizontalAlignment alignment) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    /** A hairline under each row leads the eye, and an indent keeps words off the figures before them. */
    private static CellStyle ruled(CellStyle style) {
        style.setBorderBottom(BorderStyle.HAIR);
        style.setBottomBorderColor(IndexedColors.GREY_40_PERCENT.getIndex());
        style.setIndention((short) 1);
        return style;
    }

    private CellStyle head(HorizontalAlignment alignment) {
        CellStyle style = style(font(11, true), "@", alignment);
        style.setBorderTop(BorderStyle.MEDIUM);
        style.setBorderBottom(BorderStyle.THIN);
        style.setIndention((short) 1);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }
}
