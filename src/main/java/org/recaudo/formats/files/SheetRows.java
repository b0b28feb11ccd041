// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.recaudo.formats.FileRefused;
import org.recaudo.formats.RowSource;
import org.xml.sax.SAXException;

/**
 * Streams the rows of a workbook's first sheet. Sizes and compression ratios are bounded against ZIP bombs, document
 * types are off, and a cell that holds a formula is refused: what it shows depends on who opens it.
 */
final class SheetRows implements RowSource {
    private static final long ENTRY_BYTES_MAX = 1L << 30;
    private static final long TEXT_MAX = 1L << 26;
    private static final double RATIO_MIN = 0.005;
    private static final int COLUMNS_MAX = 1_000;
    private static final int CELL_MAX = 32_767;

    static {
        ZipSecureFile.setMinInflateRatio(RATIO_MIN);
        ZipSecureFile.setMaxEntrySize(ENTRY_BYTES_MAX);
        ZipSecureFile.setMaxTextSize(TEXT_MAX);
    }

    private final OPCPackage workbook;
    private final SheetCells cells;
    private final InputStream sheet;
    private final XMLStreamReader xml;
    private long number;

    private SheetRows(OPCPackage workbook) throws IOException, OpenXML4JException, SAXException, XMLStreamException {
        this.workbook = workbook;
        XSSFReader reader = new XSSFReader(workbook);
        this.cells = new SheetCells(new ReadOnlySharedStringsTable(workbook), reader.getStylesTable());
        this.sheet = reader.getSheetsData().next();
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        this.xml = factory.createXMLStreamReader(sheet);
    }

    static SheetRows open(Path file) {
        OPCPackage workbook = null;
        try {
            workbook = OPCPackage.open(file.toFile(), PackageAccess.READ);
            return new SheetRows(workbook);
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | UnsupportedFileFormatException
                | SAXException
                | XMLStreamException e) {
            if (workbook != null) {
                workbook.revert();
            }
            throw damaged(e);
        }
    }

    /** The first row of a workbook, for recognition. */
    static List<String> header(Path file) {
        try (SheetRows rows = open(file)) {
            List<String> header = rows.next();
            return header == null
                    ? List.of()
                    : header.stream().map(String::strip).toList();
        }
    }

    @Override
    public @Nullable List<String> next() {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    List<String> row = row();
                    if (row.stream().anyMatch(value -> !value.isEmpty())) {
                        return row;
                    }
                }
            }
            return null;
        } catch (XMLStreamException | OpenXML4JRuntimeException e) {
            throw damaged(e);
        } catch (UncheckedIOException e) {
            throw damaged(e);
        }
    }

    private List<String> row() throws XMLStreamException {
        String stated = xml.getAttributeValue(null, "r");
        number = stated == null ? number + 1 : Long.parseLong(stated);
        Map<Integer, String> values = new TreeMap<>();
        int column = -1;
        int last = -1;
        while (xml.next() != XMLStreamConstants.END_ELEMENT
                || !xml.getLocalName().equals("row")) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("c")) {
                String reference = xml.getAttributeValue(null, "r");
                column = reference == null ? column + 1 : new CellReference(reference).getCol();
                if (column < 0 || column >= COLUMNS_MAX) {
                    throw FileRefused.at(
                            number,
                            "the row has a value in column %d; expected at most %d".formatted(column + 1, COLUMNS_MAX));
                }
                values.put(column, cell(column));
                last = Math.max(last, column);
            }
        }
        List<String> row = new ArrayList<>();
        for (int index = 0; index <= last; index++) {
            row.add(values.getOrDefault(index, ""));
        }
        return row;
    }

    private String cell(int column) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        StringBuilder raw = new StringBuilder();
        boolean value = false;
        while (xml.next() != XMLStreamConstants.END_ELEMENT
                || !xml.getLocalName().equals("c")) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("f")) {
                    throw FileRefused.at(
                            number,
                            "column %d holds a formula; expected a value: copy the sheet and paste values only"
                                    .formatted(column + 1));
                }
                value = xml.getLocalName().equals("v") || xml.getLocalName().equals("t");
            } else if (value && xml.hasText()) {
                raw.append(xml.getText());
                if (raw.length() > CELL_MAX) {
                    throw FileRefused.at(
                            number, "column %d holds more than %d characters".formatted(column + 1, CELL_MAX));
                }
            } else if (xml.getEventType() == XMLStreamConstants.END_ELEMENT) {
                value = false;
            }
        }
        return cells.text(raw.toString(), type == null ? "n" : type, style);
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public void close() {
        try {
            sheet.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The workbook cannot be closed", e);
        } finally {
            workbook.revert();
        }
    }

    private static FileRefused damaged(Exception e) {
        String message = String.valueOf(e.getMessage());
        boolean bomb = message.contains("Zip bomb") || message.contains("max") && message.contains("limit");
        return FileRefused.whole(
                bomb
                        ? "the workbook unpacks to far more than it packs, as a ZIP bomb does: refused"
                        : "the workbook is damaged or is no workbook: "
                                + message.lines().findFirst().orElse(""));
    }
}
