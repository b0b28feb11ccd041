// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recaudo.runs.ConfigurationException;
import org.recaudo.runs.files.ConfigFolders;

/** What a layout can say beyond columns: money of two fields, records of several lines, totals of some records. */
class LayoutRulesTests {
    private static final String LAYOUT =
            """
            id: paired
            title: Payments of two or three lines
            purpose: payments
            source: this test
            confidence: V1
            kind: fixed-width
            width: 30
            line-ending: LF
            encoding: US-ASCII
            order: header (pay bar? note?)* news*
            body: payment
            records:
              header:
                when: {1: "H"}
                fields:
                  mark: {columns: 1, constant: "H"}
                  paid-count: {columns: 2-5, type: digits}
                  paid-total: {columns: 6-15, type: money, decimals: 2}
                  cash-total: {columns: 16-25, type: money, decimals: 2}
                  filler: {columns: 26-30, filler: blanks}
              pay:
                when: {1: "P"}
                fields:
                  mark: {columns: 1, constant: "P"}
                  payment-date: {columns: 2-9, type: date, pattern: yyyyMMdd, required: true}
                  amount: {columns: 10-19, type: money, decimals: 2, required: true, plus: fee}
                  fee: {columns: 20-25, type: money, decimals: 2}
                  code: {columns: 26-27}
                  means: {columns: 28, names: {E: cash, P: debit}}
                  filler: {columns: 29-30, filler: blanks}
                outcomes:
                  - {field: code, in: ["", "00"], is: payment}
                  - {field: code, in: ["09"], is: reversal}
                  - {otherwise: reject}
              bar:
                when: {1: "B"}
                fields:
                  mark-2: {columns: 1, constant: "B"}
                  barcode: {columns: 2-30, type: digits, align: left}
              note:
                when: {1: "N"}
                fields:
                  mark-3: {columns: 1, constant: "N"}
                  reason-text: {columns: 2-30}
              news:
                when: {1: "M"}
                fields:
                  mark-4: {columns: 1, constant: "M"}
                  text: {columns: 2-30}
            join: {kind: payment, of: [pay, bar, note], optional: [bar, note]}
            totals:
              - {in: header, field: paid-count, count: [pay], only: [payment, reversal]}
              - {in: header, field: paid-total, sum: [amount, fee], of: [pay], only: [payment, reversal]}
              - {in: header, field: cash-total, sum: amount, of: [pay], where: {field: means, in: [E]}}
            """;
    private static final String FILE = lines(
            "H0003" + "0000033350" + "0000010000",
            "P20261102" + "0000010000" + "000150" + "  E",
            "B00000010126108",
            "NAT THE COUNTER",
            "P20261102" + "0000020000" + "000300" + "00P",
            "P20261102" + "0000000900" + "000000" + "51P",
            "NREFUSED",
            "P20261103" + "0000002900" + "000000" + "09P",
            "MGOOD BYE");

    @TempDir
    private Path folder;

    @Test
    void joinsLinesOfWhichSomeAreMissing() throws IOException {
        List<FileRecord> records = read(compile(LAYOUT), FILE);

        assertThat(records).extracting(FileRecord::line).containsExactly(2L, 5L, 6L, 8L);
        assertThat(records).extracting(record -> record.text("barcode")).containsExactly("00000010126108", "", "", "");
        assertThat(records)
                .extracting(record -> record.text("reason-text"))
                .containsExactly("AT THE COUNTER", "", "REFUSED", "");
        assertThat(records)
                .extracting(FileRecord::outcome)
                .containsExactly(Outcome.PAYMENT, Outcome.PAYMENT, Outcome.REJECT, Outcome.REVERSAL);
    }

    @Test
    void addsAFeeToTheNetAmountThatTheFileStates() throws IOException {
        List<FileRecord> records = read(compile(LAYOUT), FILE);

        assertThat(records)
                .extracting(record -> record.minor("amount"))
                .containsExactly(10_150L, 20_300L, 900L, 2_900L);
        assertThat(records).extracting(FileRecord::moneyMinor).containsExactly(10_150L, 20_300L, 900L, 2_900L);
        assertThat(records.get(0).minor("fee")).isEqualTo(150);
    }

    @Test
    void refusesTotalsOfSomeRecordsThatDisagree() throws IOException {
        FileFormat format = compile(LAYOUT);

        assertThatThrownBy(() -> read(format, FILE.replace("H0003", "H0004"))).hasMessageContaining("paid-count");
        assertThatThrownBy(() -> read(format, FILE.replace("0000033350", "0000033351")))
                .hasMessageContaining("the difference is 0.01");
        assertThatThrownBy(() -> read(format, FILE.replace("333500000010000", "333500000010001")))
                .hasMessageContaining("cash-total");
    }

    @Test
    void writesTotalsThatStandBeforeWhatTheyCount() throws IOException {
        FileFormat format = compile(LAYOUT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        write(format.writer(out), null);

        assertThat(out.toString(StandardCharsets.US_ASCII)).startsWith("H000200000305500000010000");
        assertThat(read(format, out.toString(StandardCharsets.US_ASCII))).hasSize(3);
    }

    @Test
    void refusesToWriteUnderATotalThatWasToldWrong() throws IOException {
        FileFormat format = compile(LAYOUT);

        write(format.writer(new ByteArrayOutputStream()), 30_550L);
        assertThatThrownBy(() -> write(format.writer(new ByteArrayOutputStream()), 30_551L))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("paid-total is 30551, but the records make 30550");
    }

    private static void write(RecordWriter writer, @Nullable Long total) {
        RecordWriter.Row header = writer.record("header");
        if (total != null) {
            header.set("paid-count", 2).set("paid-total", total).set("cash-total", 10_000);
        }
        header.end();
        pay(writer, 10_000, "").set("means", "E").set("fee", 250).end();
        pay(writer, 20_000, "00").set("means", "P").set("fee", 300).end();
        pay(writer, 5_000, "51").set("means", "P").end();
        writer.finish();
    }

    private static RecordWriter.Row pay(RecordWriter writer, long amountMinor, String code) {
        return writer.record("pay")
                .set("payment-date", java.time.LocalDate.parse("2026-11-02"))
                .set("amount", amountMinor)
                .set("code", code);
    }

    @Test
    void namesCodesForPeople() throws IOException {
        FileFormat format = compile(LAYOUT);

        assertThat(format.nameOf("means", "E")).isEqualTo("cash");
        assertThat(format.nameOf("means", "X")).isEqualTo("X");
        assertThat(format.hasControlTotals()).isTrue();
        assertThat(compile(LAYOUT.substring(0, LAYOUT.indexOf("totals:"))).hasControlTotals())
                .isFalse();
    }

    @Test
    void refusesMoneyThatAddsWhatIsNoMoney() {
        assertThatThrownBy(() -> compile(LAYOUT.replace("plus: fee", "plus: code")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("records.pay.fields.amount: plus is 'code'");
        assertThatThrownBy(() -> compile(LAYOUT.replace("where: {field: means", "where: {field: mean")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("totals.where");
    }

    @Test
    void skipsAMarkOfUtf8AndSaysSo() throws IOException {
        FileFormat format = compile(LAYOUT);
        byte[] marked = ("\u00EF\u00BB\u00BF" + FILE).getBytes(StandardCharsets.ISO_8859_1);

        try (RecordReader reader = format.reader(new ByteArrayInputStream(marked), ReadTerms.strict())) {
            while (reader.next() != null) {
                continue;
            }
            assertThat(reader.tally().notes()).containsExactly("a UTF-8 byte-order mark at its beginning was skipped");
        }
    }

    @Test
    void refusesTwoBytesACharacter() throws IOException {
        FileFormat format = compile(LAYOUT);

        for (var charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThatThrownBy(() -> read(format, new String(FILE.getBytes(charset), StandardCharsets.ISO_8859_1)))
                    .isInstanceOf(FileRefused.class)
                    .hasMessageContaining("the file is in UTF-16");
        }
    }

    private static String lines(String... lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append(line).append(" ".repeat(30 - line.length())).append('\n');
        }
        return text.toString();
    }

    private static List<FileRecord> read(FileFormat format, String file) {
        byte[] bytes = file.getBytes(StandardCharsets.ISO_8859_1);
        List<FileRecord> records = new ArrayList<>();
        try (RecordReader reader = format.reader(new ByteArrayInputStream(bytes), ReadTerms.strict())) {
            for (FileRecord record = reader.next(); record != null; record = reader.next()) {
                records.add(record);
            }
        }
        return records;
    }

    private FileFormat compile(String text) throws IOException {
        Files.writeString(folder.resolve("paired.yml"), text);
        return FormatCompiler.compile(ConfigFolders.at(folder).read("paired.yml"));
    }
}
