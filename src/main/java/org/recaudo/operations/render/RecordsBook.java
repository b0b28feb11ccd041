// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.render;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.recaudo.formats.Complaint;
import org.recaudo.formats.FileCheck;
import org.recaudo.formats.FileFormat;
import org.recaudo.formats.FlatRecords;
import org.recaudo.money.CurrencyCode;
import org.recaudo.runs.sheets.SheetBook;
import org.recaudo.runs.sheets.SheetColumn;
import org.recaudo.runs.sheets.SheetTable;

/** The records of a file as a workbook: a sheet about the file, and one for each kind of record that it holds. */
public final class RecordsBook {
    /** Records that a sheet holds below its head. */
    public static final long ROWS_MAX = SpreadsheetVersion.EXCEL2007.getMaxRows() - 3L;

    /** The same content gives the same bytes: this day stands in the properties. */
    private static final LocalDate NO_DAY = LocalDate.of(2000, 1, 1);

    /** What ISO 4217 writes where there is no currency. */
    private static final String NO_CURRENCY = "X".repeat(3);

    private static final int NAME_MAX = 31;

    private final String file;
    private final RecordsTable table;

    public RecordsBook(String file, RecordsTable table) {
        this.file = file;
        this.table = table;
    }

    /** Writes the workbook; the caller closes the stream. */
    public void writeTo(OutputStream out) throws IOException {
        FileCheck check = table.check();
        String currency = check.currency().isEmpty() ? NO_CURRENCY : check.currency();
        try (SheetBook book = new SheetBook(file, NO_DAY, new CurrencyCode(currency, check.minorDigits()))) {
            book.add(about(check));
            for (String kind : table.kinds()) {
                book.add(sheet(kind));
            }
            book.writeTo(out);
        }
    }

    private SheetTable about(FileCheck check) {
        FileFormat format = table.format();
        List<List<?>> rows = new ArrayList<>();
        rows.add(List.of("file", file));
        rows.add(
                List.of("format", "%s, %s".formatted(format.id(), format.about().title())));
        rows.add(List.of(
                "confidence", format.about().confidence() + (format.about().unverified() ? ", unverified" : "")));
        rows.add(List.of("control totals", format.hasControlTotals() ? "checked" : "none in this layout"));
        rows.add(List.of("payments", Long.toString(check.sums().payments())));
        rows.add(List.of("total", check.decimal(check.sums().paidMinor())));
        for (Complaint complaint : check.complaints()) {
            rows.add(List.of(
                    "rejected",
                    "line %d, column %d, %s: '%s'; expected %s"
                            .formatted(
                                    complaint.line(),
                                    complaint.column(),
                                    complaint.field(),
                                    complaint.found(),
                                    complaint.expected())));
        }
        List<SheetColumn> columns = List.of(SheetColumn.text("about", 20), SheetColumn.text("", 80));
        return new SheetTable("file", file, columns, rows::stream);
    }

    private SheetTable sheet(String kind) {
        List<FlatRecords.Column> fields = table.columns(kind);
        List<SheetColumn> columns = fields.stream().map(RecordsBook::column).toList();
        String name = kind.length() > NAME_MAX ? kind.substring(0, NAME_MAX) : kind;
        return new SheetTable(name, "%s: %s".formatted(file, kind), columns, () -> table.source()
                .get()
                .filter(record -> record.kind().equals(kind))
                .map(record -> table.row(record, fields)));
    }

    private static SheetColumn column(FlatRecords.Column column) {
        int width = Math.max(12, column.name().length() + 4);
        if (column.name().equals(RecordsTable.LINE)) {
            return SheetColumn.number(column.name());
        }
        return switch (column.type()) {
            case MONEY -> SheetColumn.money(column.name());
            case DATE -> SheetColumn.date(column.name());
            case TEXT, DIGITS, CONSTANT, FILLER -> SheetColumn.text(column.name(), width);
        };
    }
}
