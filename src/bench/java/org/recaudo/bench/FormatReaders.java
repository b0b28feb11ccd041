// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.bench;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.beanio.BeanReader;
import org.beanio.StreamFactory;
import org.recaudo.bench.FormatBenchmark.Found;
import org.recaudo.formats.FileFormat;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.ReadTerms;
import org.recaudo.formats.RecordReader;
import org.recaudo.formats.files.FormatFixtures;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.mapping.DefaultLineMapper;
import org.springframework.batch.infrastructure.item.file.mapping.FieldSetMapper;
import org.springframework.batch.infrastructure.item.file.mapping.PassThroughFieldSetMapper;
import org.springframework.batch.infrastructure.item.file.mapping.PatternMatchingCompositeLineMapper;
import org.springframework.batch.infrastructure.item.file.transform.FieldSet;
import org.springframework.batch.infrastructure.item.file.transform.FixedLengthTokenizer;
import org.springframework.batch.infrastructure.item.file.transform.LineTokenizer;
import org.springframework.batch.infrastructure.item.file.transform.Range;
import org.springframework.core.io.FileSystemResource;

/** The ways in which {@link FormatBenchmark} reads its file. */
final class FormatReaders {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final Paid OTHER = new Paid(LocalDate.EPOCH, 0, "0");
    private static final FileFormat RAPIPAGO = FormatFixtures.shipped().format("rapipago");

    /** What is taken of a payment. */
    record Paid(LocalDate date, long amountMinor, String barcode) {}

    /** A payment as BeanIO wants it. */
    public static final class PaidBean {
        private String date = "";
        private long amount;
        private String barcode = "";

        public String getDate() {
            return date;
        }

        public void setDate(String date) {
            this.date = date;
        }

        public long getAmount() {
            return amount;
        }

        public void setAmount(long amount) {
            this.amount = amount;
        }

        public String getBarcode() {
            return barcode;
        }

        public void setBarcode(String barcode) {
            this.barcode = barcode;
        }
    }

    /** Adds up what was taken. */
    private static final class Sum {
        private long records;
        private long total;
        private long checksum;

        void add(int day, long amountMinor, char lastOfBill) {
            records++;
            total += amountMinor;
            checksum += day + lastOfBill - '0';
        }

        Found found() {
            return new Found(records, total, checksum);
        }
    }

    private FormatReaders() {}

    static Found recaudo(Path file) throws IOException {
        Sum sum = new Sum();
        try (InputStream in = Files.newInputStream(file);
                RecordReader reader = RAPIPAGO.reader(in, ReadTerms.strict())) {
            for (FileRecord record = reader.next(); record != null; record = reader.next()) {
                Paid paid = new Paid(record.date("payment-date"), record.minor("amount"), record.text("barcode"));
                sum.add(paid.date().getDayOfMonth(), paid.amountMinor(), paid.barcode().charAt(21));
            }
        }
        return sum.found();
    }

    static Found recaudoChecksOnly(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                RecordReader reader = RAPIPAGO.reader(in, ReadTerms.strict())) {
            long records = 0;
            long total = 0;
            for (FileRecord record = reader.next(); record != null; record = reader.next()) {
                records++;
                total += record.moneyMinor();
            }
            return new Found(records, total, 0);
        }
    }

    /** The least that the peer can do: one tokenizer, fields left as text, nothing told apart, checked or converted. */
    static Found flatFileText(Path file) throws Exception {
        DefaultLineMapper<FieldSet> mapper = new DefaultLineMapper<>();
        mapper.setLineTokenizer(tokenizer(new String[] {"date", "amount", "barcode"}, 1, 8, 9, 23, 24, 73));
        mapper.setFieldSetMapper(new PassThroughFieldSetMapper());
        FlatFileItemReader<FieldSet> reader = new FlatFileItemReader<>(new FileSystemResource(file), mapper);
        reader.setSaveState(false);
        reader.setEncoding("ISO-8859-1");
        reader.open(new ExecutionContext());
        try {
            Sum sum = new Sum();
            for (FieldSet item = reader.read(); item != null; item = reader.read()) {
                if (item.getValues()[0].charAt(0) == '2') {
                    sum.add(0, Long.parseLong(item.getValues()[1]), '0');
                }
            }
            return sum.found();
        } finally {
            reader.close();
        }
    }

    /** A tokenizer and a mapper a kind of record, as the reference documentation advises. */
    static Found flatFile(Path file) throws Exception {
        LineTokenizer detail = tokenizer(new String[] {"date", "amount", "barcode"}, 1, 8, 9, 23, 24, 73);
        LineTokenizer other = tokenizer(new String[] {"mark", "rest"}, 1, 8, 9, 73);
        FieldSetMapper<Paid> paid = fields -> new Paid(
                LocalDate.parse(fields.readString("date"), DAY),
                fields.readLong("amount"),
                fields.readString("barcode"));
        PatternMatchingCompositeLineMapper<Paid> mapper = new PatternMatchingCompositeLineMapper<>(
                Map.of("0*", other, "9*", other, "2*", detail),
                Map.of("0*", fields -> OTHER, "9*", fields -> OTHER, "2*", paid));
        FlatFileItemReader<Paid> reader = new FlatFileItemReader<>(new FileSystemResource(file), mapper);
        reader.setSaveState(false);
        reader.setEncoding("ISO-8859-1");
        reader.open(new ExecutionContext());
        try {
            Sum sum = new Sum();
            for (Paid item = reader.read(); item != null; item = reader.read()) {
                add(sum, item);
            }
            return sum.found();
        } finally {
            reader.close();
        }
    }

    private static void add(Sum sum, Paid item) {
        if (item != OTHER) {
            sum.add(item.date().getDayOfMonth(), item.amountMinor(), item.barcode().charAt(21));
        }
    }

    private static LineTokenizer tokenizer(String[] names, int... columns) {
        Range[] ranges = new Range[columns.length / 2];
        for (int index = 0; index < ranges.length; index++) {
            ranges[index] = new Range(columns[2 * index], columns[2 * index + 1]);
        }
        FixedLengthTokenizer tokenizer = new FixedLengthTokenizer();
        tokenizer.setNames(names);
        tokenizer.setColumns(ranges);
        return tokenizer;
    }

    static Found beanIo(Path file) {
        try (BeanReader reader = BeanIo.FACTORY.createReader("rapipago", new File(file.toString()))) {
            Sum sum = new Sum();
            for (Object item = reader.read(); item != null; item = reader.read()) {
                if (item instanceof PaidBean paid) {
                    LocalDate date = LocalDate.parse(paid.getDate(), DAY);
                    sum.add(date.getDayOfMonth(), paid.getAmount(), paid.getBarcode().charAt(21));
                }
            }
            return sum.found();
        }
    }

    /** BeanIO's factory is made once, as its guide advises. */
    private static final class BeanIo {
        private static final String MAPPING =
                """
                <beanio xmlns="http://www.beanio.org/2012/03">
                  <stream name="rapipago" format="fixedlength">
                    <record name="header" class="map" minOccurs="1" maxOccurs="1">
                      <field name="mark" rid="true" literal="00000000" length="8"/>
                      <field name="rest" length="65"/>
                    </record>
                    <record name="trailer" class="map" maxOccurs="1">
                      <field name="mark" rid="true" literal="99999999" length="8"/>
                      <field name="rest" length="65"/>
                    </record>
                    <record name="detail" class="org.recaudo.bench.FormatReaders$PaidBean" maxOccurs="unbounded">
                      <field name="date" rid="true" regex="2[0-9]{7}" length="8"/>
                      <field name="amount" length="15"/>
                      <field name="barcode" length="50"/>
                    </record>
                  </stream>
                </beanio>
                """;

        static final StreamFactory FACTORY = StreamFactory.newInstance();

        static {
            try {
                FACTORY.load(new ByteArrayInputStream(MAPPING.getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Found substring(Path file) throws IOException {
        Sum sum = new Sum();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.charAt(0) == '2') {
                    String barcode = line.substring(23, 73);
                    int day = Integer.parseInt(line.substring(6, 8));
                    sum.add(day, Long.parseLong(line.substring(8, 23)), barcode.charAt(21));
                }
            }
        }
        return sum.found();
    }

    static Found bytes(Path file) throws IOException {
        Sum sum = new Sum();
        byte[] buffer = new byte[74 * 1024];
        try (InputStream in = Files.newInputStream(file)) {
            int held = in.readNBytes(buffer, 0, buffer.length);
            while (held >= 74) {
                for (int at = 0; at + 74 <= held; at += 74) {
                    if (buffer[at] == '2') {
                        sum.add((int) number(buffer, at + 6, 2), number(buffer, at + 8, 15), (char) buffer[at + 44]);
                    }
                }
                held = in.readNBytes(buffer, 0, buffer.length);
            }
        }
        return sum.found();
    }

    private static long number(byte[] bytes, int from, int width) {
        long value = 0;
        for (int index = from; index < from + width; index++) {
            value = value * 10 + bytes[index] - '0';
        }
        return value;
    }
}
