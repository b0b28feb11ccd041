// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.recaudo.money.CurrencyCode;

/**
 * One workbook, written in a stream: each sheet has its title in row 1, totals that follow the filter in row 2, a
 * frozen head with a filter in row 3, and its rows below. Text that starts like a formula stays text. The same content
 * gives the same bytes.
 */
public final class SheetBook implements AutoCloseable {

    private static final int TITLE_ROW = 0;
    private static final int TOTAL_ROW = 1;
    private static final int HEAD_ROW = 2;
    private static final int FIRST_ROW = 3;
    private static final int WINDOW_ROWS = 200;
    private static final float ROW_POINTS = 17;
    private static final float LINE_POINTS = 15;
    private static final int TEXT_MAX = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW_ROWS);
    private final SheetStyles styles;
    private final LocalDate date;

    /** What a sheet's column sums to: a reference for formulas of other sheets, and the sum. */
    public record Total(String expression, BigDecimal value) {}

    /**
     * An empty workbook.
     *
     * @param date stands in the document's properties in place of the clock
     */
    public SheetBook(String title, LocalDate date, CurrencyCode currency) {
        this.date = date;
        this.styles = new SheetStyles(workbook, currency.digits());
        workbook.setCompressTempFiles(true);
        POIXMLProperties.CoreProperties properties =
                workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        properties.setTitle(title);
        properties.setCreator("Recaudo");
        Date fixed = Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant());
        properties.setCreated(Optional.of(fixed));
        properties.setModified(Optional.of(fixed));
    }

    /** Adds a sheet and gives the totals of its columns, in column order. */
    public List<Total> add(SheetTable table) {
        List<BigDecimal> sums = table.sums();
        SXSSFSheet sheet = workbook.createSheet(table.name());
        head(sheet, table, sums);
        int last = body(sheet, table);
        sheet.createFreezePane(0, FIRST_ROW);
        sheet.setAutoFilter(new CellRangeAddress(
                HEAD_ROW, Math.max(last, HEAD_ROW), 0, table.columns().size() - 1));
        sheet.setDisplayGridlines(false);
        sheet.setDefaultRowHeightInPoints(ROW_POINTS);
        sheet.setFitToPage(true);
        print(sheet, table, last);
        return totals(table, sums);
    }

    /** A4, lying, as wide as the paper and as long as it needs, the head on each page and the page's number below. */
    private void print(SXSSFSheet sheet, SheetTable table, int last) {
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("3:3"));
        sheet.getFooter().setLeft("&A");
        sheet.getFooter().setRight("&P / &N");
        sheet.setHorizontallyCenter(true);
        workbook.setPrintArea(
                workbook.getSheetIndex(sheet), 0, table.columns().size() - 1, TITLE_ROW, Math.max(last, HEAD_ROW));
    }

    /** Colours the cells of a text column: green where they hold one word, red where they hold another. */
    public void mark(String sheet, int column, String good, String bad) {
        SheetConditionalFormatting formatting = workbook.getSheet(sheet).getSheetConditionalFormatting();
        String letters = CellReference.convertNumToColString(column);
        CellRangeAddress[] cells = {CellRangeAddress.valueOf("%s4:%s1048576".formatted(letters, letters))};
        formatting.addConditionalFormatting(cells, rule(formatting, good, IndexedColors.LIGHT_GREEN));
        formatting.addConditionalFormatting(cells, rule(formatting, bad, IndexedColors.CORAL));
    }

    private static ConditionalFormattingRule rule(
            SheetConditionalFormatting formatting, String word, IndexedColors colour) {
        ConditionalFormattingRule rule =
                formatting.createConditionalFormattingRule(ComparisonOperator.EQUAL, '"' + word + '"');
        PatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(colour.getIndex());
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        return rule;
    }

    /** Moves a sheet to the front and opens the workbook there. */
    public void first(String name) {
        workbook.setSheetOrder(name, 0);
        workbook.setActiveSheet(0);
        workbook.setSelectedTab(0);
    }

    public void writeTo(OutputStream out) throws IOException {
        workbook.setForceFormulaRecalculation(true);
        Path aside = Files.createTempFile("recaudo-workbook", ".xlsx");
        try {
            try (OutputStream file = Files.newOutputStream(aside)) {
                workbook.write(file);
            }
            FixedZip.copy(aside, out, date);
        } finally {
            Files.delete(aside);
        }
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Closing a workbook failed", e);
        }
    }

    private void head(SXSSFSheet sheet, SheetTable table, List<BigDecimal> sums) {
        Cell title = sheet.createRow(TITLE_ROW).createCell(0);
        title.setCellValue(table.title());
        title.setCellStyle(styles.title);
        Row totals = sheet.createRow(TOTAL_ROW);
        Row head = sheet.createRow(HEAD_ROW);
        head.setHeightInPoints(30);
        for (int index = 0; index < table.columns().size(); index++) {
            SheetColumn column = table.columns().get(index);
            sheet.setColumnWidth(index, Math.min(column.width(), 100) * 256);
            Cell cell = head.createCell(index);
            cell.setCellValue(column.title());
            cell.setCellStyle(column.kind().isFigure() ? styles.headRight : styles.head);
            if (column.kind().isSummed() && table.totals()) {
                Cell total = totals.createCell(index);
                String letters = CellReference.convertNumToColString(index);
                total.setCellFormula("SUBTOTAL(109,%s4:%s1048576)".formatted(letters, letters));
                total.setCellValue(sums.get(index).doubleValue());
                total.setCellStyle(column.kind() == SheetColumn.Kind.MONEY ? styles.totalMoney : styles.totalCount);
            }
        }
    }

    private int body(SXSSFSheet sheet, SheetTable table) {
        int[] next = {FIRST_ROW};
        try (Stream<List<?>> rows = table.rows().get()) {
            rows.forEach(row -> {
                Row target = sheet.createRow(next[0]++);
                int lines = lines(table, row);
                if (lines > 1) {
                    target.setHeightInPoints(lines * LINE_POINTS + ROW_POINTS - LINE_POINTS);
                }
                for (int index = 0; index < row.size(); index++) {
                    SheetColumn column = table.columns().get(index);
                    put(target.createCell(index), styles.of(column.kind()), row.get(index));
                }
            });
        }
        return next[0] - 1;
    }

    /** How many lines the longest of a row's sentences needs; reckoned here, because viewers differ in it. */
    private static int lines(SheetTable table, List<?> row) {
        int lines = 1;
        for (int index = 0; index < row.size(); index++) {
            SheetColumn column = table.columns().get(index);
            Object value = row.get(index);
            if (column.kind() == SheetColumn.Kind.SENTENCES && value != null) {
                lines = Math.max(lines, (value.toString().length() + column.width() - 1) / (column.width() - 4));
            }
        }
        return lines;
    }

    private static void put(Cell cell, CellStyle style, @Nullable Object value) {
        cell.setCellStyle(style);
        if (value instanceof SheetFormula formula) {
            cell.setCellFormula(formula.expression());
            put(cell, style, formula.value());
        } else if (value instanceof BigDecimal decimal) {
            cell.setCellValue(decimal.doubleValue());
        } else if (value instanceof Long whole) {
            cell.setCellValue(whole.doubleValue());
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
        } else if (value != null) {
            String text = value.toString();
            cell.setCellValue(text.length() > TEXT_MAX ? text.substring(0, TEXT_MAX) : text);
        }
    }

    private static List<Total> totals(SheetTable table, List<BigDecimal> sums) {
        return java.util.stream.IntStream.range(0, sums.size())
                .mapToObj(index -> {
                    String letters = CellReference.convertNumToColString(index);
                    return new Total(
                            "SUM('%s'!$%s$4:$%s$1048576)".formatted(table.name(), letters, letters), sums.get(index));
                })
                .toList();
    }
}
