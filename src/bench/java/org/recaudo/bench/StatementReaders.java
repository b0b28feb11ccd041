// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.bench;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.prowidesoftware.swift.model.field.Field61;
import com.prowidesoftware.swift.model.mt.mt9xx.MT940;
import com.prowidesoftware.swift.model.mx.MxCamt05300108;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry10;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.recaudo.bench.StatementBenchmark.Found;
import org.recaudo.formats.FileFormat;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.ReadTerms;
import org.recaudo.formats.RecordReader;
import org.recaudo.formats.files.FormatFixtures;

/** The ways in which {@link StatementBenchmark} reads its files. */
final class StatementReaders {

    private StatementReaders() {}

    /** Reads one camt.053 file with Recaudo and says how it went. */
    public static void main(String[] arguments) {
        long start = System.nanoTime();
        Found found = recaudoCamt053(Path.of(arguments[0]));
        Runtime runtime = Runtime.getRuntime();
        new PrintStream(System.out, true, StandardCharsets.UTF_8)
                .println("%d entries in %d ms, heap at most %d MB"
                        .formatted(
                                found.entries(),
                                (System.nanoTime() - start) / 1_000_000,
                                runtime.maxMemory() / (1 << 20)));
    }

    static Found recaudoCamt053(Path file) {
        return recaudo("camt053", file);
    }

    static Found recaudoMt940(Path file) {
        return recaudo("mt940", file);
    }

    private static Found recaudo(String id, Path file) {
        FileFormat format = FormatFixtures.shipped().format(id);
        long entries = 0;
        long sum = 0;
        try (RecordReader reader = FormatFixtures.shipped().open(format, file, ReadTerms.strict())) {
            for (FileRecord record = reader.next(); record != null; record = reader.next()) {
                if (record.kind().equals("entry")) {
                    entries++;
                    sum += record.moneyMinor();
                }
            }
        }
        return new Found(entries, sum);
    }

    static Found prowideCamt053(Path file) throws IOException {
        MxCamt05300108 message = MxCamt05300108.parse(Files.readString(file));
        long entries = 0;
        long sum = 0;
        for (ReportEntry10 entry :
                message.getBkToCstmrStmt().getStmt().get(0).getNtry()) {
            entries++;
            sum += entry.getAmt().getValue().movePointRight(2).longValueExact();
        }
        return new Found(entries, sum);
    }

    static Found prowideMt940(Path file) throws IOException {
        MT940 message = MT940.parse(Files.readString(file));
        long entries = 0;
        long sum = 0;
        for (Field61 entry : message.getField61()) {
            entries++;
            sum += entry.getAmountAsBigDecimal().movePointRight(2).longValueExact();
        }
        return new Found(entries, sum);
    }

    static Found stax(Path file) throws Exception {
        return pulled(XMLInputFactory.newDefaultFactory(), file);
    }

    static Found aalto(Path file) throws Exception {
        return pulled(new InputFactoryImpl(), file);
    }

    private static Found pulled(XMLInputFactory factory, Path file) throws Exception {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        long entries = 0;
        long sum = 0;
        boolean inEntry = false;
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String name = reader.getLocalName();
                    if (name.equals("Ntry")) {
                        inEntry = true;
                        entries++;
                    } else if (inEntry && name.equals("Amt")) {
                        sum += new BigDecimal(reader.getElementText()).movePointRight(2).longValueExact();
                        inEntry = false;
                    }
                }
            }
        }
        return new Found(entries, sum);
    }

    static Found lines(Path file) throws IOException {
        long entries = 0;
        long sum = 0;
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith(":61:")) {
                    int comma = line.indexOf(',');
                    entries++;
                    sum += 100 * Long.parseLong(line, 15, comma, 10) + Long.parseLong(line, comma + 1, comma + 3, 10);
                }
            }
        }
        return new Found(entries, sum);
    }
}
