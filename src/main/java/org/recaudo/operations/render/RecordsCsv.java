// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.render;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.FlatRecords;

/**
 * All records of a file in one table: RFC 4180, UTF-8, decimal point, days as 2026-11-05. A text that a spreadsheet
 * would take for a formula has an apostrophe before it.
 */
public final class RecordsCsv {

    private RecordsCsv() {}

    /** Writes the table; the caller closes the stream. */
    public static void write(RecordsTable table, char separator, OutputStream out) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(writer, format);
        List<FlatRecords.Column> columns = table.columns();
        printer.printRecord(columns.stream().map(FlatRecords.Column::name).toList());
        try (Stream<FileRecord> records = table.source().get()) {
            records.forEach(record -> print(printer, table.row(record, columns)));
        }
        printer.flush();
    }

    private static void print(CSVPrinter printer, List<@Nullable Object> row) {
        try {
            for (Object cell : row) {
                printer.print(text(cell));
            }
            printer.println();
        } catch (IOException e) {
            throw new UncheckedIOException("The table cannot be written", e);
        }
    }

    private static String text(@Nullable Object cell) {
        if (cell instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (cell instanceof String text) {
            return harmless(text);
        }
        return cell == null ? "" : cell.toString();
    }

    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
