// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recaudo.BookRows;
import org.recaudo.FundFolder;
import org.recaudo.GoldenCase;
import org.recaudo.RecaudoRunner;

/** Finance's collections workbook of a small fund with a difference of most classes, cell by cell. */
class CollectionsWorkbookTests {

    private static final GoldenCase CASE = GoldenCase.of("write-workbooks", "collections");
    private static final Path IN =
            GoldenCase.of("reconcile-settlements", "differences").in();

    @TempDir
    Path home;

    @Test
    void showsWhatNetworksCollectedAndOweWithEachTotalAFormula() throws IOException {
        RecaudoRunner fund = collected();
        run(fund, "write-workbooks");

        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file(fund)))) {
            CASE.expect(Map.of("collections.txt", cells(workbook)));
            Sheet control = workbook.getSheetAt(0);
            for (Row row : rows(control)) {
                Cell agrees = row.getRowNum() < 3 ? null : row.getCell(4);
                if (agrees != null && agrees.getCellType() == CellType.FORMULA) {
                    assertThat(agrees.getStringCellValue())
                            .as(row.getCell(0).getStringCellValue())
                            .isEqualTo("sí");
                }
            }
            for (Sheet sheet : workbook) {
                assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:3");
            }
        }
    }

    @Test
    void turnsTheControlRedWhereTheLedgerHoldsSomethingElse() throws IOException {
        RecaudoRunner fund = collected();
        BookRows.of(fund.database())
                .lines("INSERT INTO ledger_entry (amount_minor, value_date, posting_period, natural_key, kind,"
                        + " debit_account, credit_account, source_rule) VALUES (1, DATE '2026-11-02', DATE '2026-11-01',"
                        + " 'settlement/planted', 'settlement', '1110', '1210', 'planted') RETURNING natural_key");
        run(fund, "write-workbooks");

        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file(fund)))) {
            List<String> agrees = new ArrayList<>();
            for (Row row : rows(workbook.getSheetAt(0))) {
                Cell cell = row.getRowNum() < 3 ? null : row.getCell(4);
                if (cell != null && cell.getCellType() == CellType.FORMULA) {
                    agrees.add(cell.getStringCellValue());
                }
            }
            assertThat(agrees).contains("sí", "NO").filteredOn("NO"::equals).hasSize(2);
        }
    }

    private RecaudoRunner collected() {
        Path config = FundFolder.of("nothing-expected", home.resolve("config"));
        RecaudoRunner fund = RecaudoRunner.in(home.resolve("home")).config(config);
        for (String job :
                List.of("import-affiliate-roll", "import-adjustments", "import-payments", "reconcile-settlements")) {
            run(fund, job, "--input=" + IN);
        }
        return fund;
    }

    private static void run(RecaudoRunner fund, String job, String... input) {
        List<String> arguments = new ArrayList<>(List.of(job, "--period=2026-11", "--json"));
        arguments.addAll(List.of(input));
        RecaudoRunner.Ended ended = fund.run(arguments.toArray(new String[0]));
        assertThat(ended.exit()).as(ended.toString()).isZero();
    }

    private static Path file(RecaudoRunner fund) {
        return fund.output("2026-11", "write-workbooks").resolve("collections-2026-11.xlsx");
    }

    private static List<Row> rows(Sheet sheet) {
        return StreamSupport.stream(sheet.spliterator(), false).toList();
    }

    /** Every cell that holds something: the sheet, where it stands, its formula and its value. */
    private static List<String> cells(XSSFWorkbook workbook) {
        List<String> lines = new ArrayList<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() != CellType.BLANK) {
                        lines.add(sheet.getSheetName() + "!" + cell.getAddress() + "|" + text(cell));
                    }
                }
            }
        }
        return lines;
    }

    private static String text(Cell cell) {
        if (cell.getCellType() == CellType.FORMULA) {
            boolean words = cell.getCachedFormulaResultType() == CellType.STRING;
            return "=" + cell.getCellFormula() + "|"
                    + (words ? cell.getStringCellValue() : String.valueOf(cell.getNumericCellValue()));
        }
        if (cell.getCellType() == CellType.NUMERIC) {
            return DateUtil.isCellDateFormatted(cell)
                    ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                    : String.valueOf(cell.getNumericCellValue());
        }
        return cell.getStringCellValue();
    }
}
