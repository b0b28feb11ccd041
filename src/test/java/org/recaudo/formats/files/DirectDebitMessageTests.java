// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recaudo.RealFiles;
import org.recaudo.formats.FileFormat;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.FileRefused;
import org.recaudo.formats.Outcome;
import org.recaudo.formats.ReadTerms;
import org.recaudo.formats.RecordReader;
import org.recaudo.formats.RecordWriter;
import org.recaudo.formats.files.FormatFixtures.ReadFile;

/** Direct debit orders go out as pain.008, are read back, and pain.002 says what became of them. */
class DirectDebitMessageTests {
    private static final Path SAMPLES = Path.of("input-samples/formats");
    private static final LocalDate SIGNED = LocalDate.parse("2025-08-19");

    @ParameterizedTest
    @ValueSource(strings = {"pain008/good/two-batches.xml", "pain008-v08/good/two-batches-v08.xml"})
    void writesAndRewritesTheSampleByteForByte(String name) throws IOException {
        Path sample = SAMPLES.resolve(name);
        FileFormat format =
                FormatFixtures.shipped().format(Path.of(name).getName(0).toString());

        byte[] written = message(format, false);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(sample.getParent());
            Files.write(sample, written);
        }

        assertThat(written).isEqualTo(Files.readAllBytes(sample));
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        format.rewrite(new ByteArrayInputStream(written), again);
        assertThat(again.toByteArray()).isEqualTo(written);
    }

    @Test
    void writesTheSameWhetherTotalsAreStatedOrFilledIn() {
        FileFormat format = FormatFixtures.shipped().format("pain008");

        assertThat(message(format, true)).isEqualTo(message(format, false));
    }

    @Test
    void refusesTotalsThatTurnOutWrongAndRecordsOutOfOrder() {
        FileFormat format = FormatFixtures.shipped().format("pain008");
        RecordWriter writer = format.writer(OutputStream.nullOutputStream());
        header(writer).set("orders", 2).set("total", "30.00").end();
        batch(writer, "B1", "RCUR").end();
        order(writer, "E1", 1_500).end();

        assertThatThrownBy(() -> writer.record("trailer").end())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The header states 2 orders of 30.00, but 1 of 15.00 were written");
        RecordWriter other = format.writer(OutputStream.nullOutputStream());
        assertThatThrownBy(() -> batch(other, "B1", "RCUR").end()).hasMessageContaining("expected header");
        header(other).end();
        assertThatThrownBy(() -> batch(other, "B1", "WEEKLY")
                        .set("orders", 1)
                        .set("total", "1.00")
                        .end())
                .hasMessageContaining("expected OOFF, FRST, RCUR or FNAL");
    }

    @Test
    void escapesWhatXmlWouldMisunderstand() {
        FileFormat format = FormatFixtures.shipped().format("pain008");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordWriter writer = format.writer(out);
        header(writer).end();
        batch(writer, "B1", "RCUR").end();
        order(writer, "E1", 1_500).set("debtor", "Nu\u00F1ez & <Co>").end();
        writer.record("trailer").end();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Nu\u00F1ez &amp; &lt;Co&gt;");
        assertThat(read(format, out.toByteArray()).get(0).text("debtor")).isEqualTo("Nu\u00F1ez & <Co>");
        RecordWriter other = format.writer(out);
        header(other).end();
        batch(other, "B1", "RCUR").end();
        assertThatThrownBy(() -> order(other, "E2", 1).set("debtor", "a\u0007b").end())
                .hasMessageContaining("control character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"001.02", "001.03", "001.04", "001.05", "001.06", "001.07", "002.02"})
    void readsTheOrdersOfAnotherProgram(String version) {
        Path file = RealFiles.path("pain008/phpsepaxml__pain.008.%s.xml".formatted(version));

        assertThat(FormatFixtures.shipped().recognise(file).formats()).containsExactly("pain008");
        ReadFile read = FormatFixtures.read("pain008", file);

        assertThat(read.tally().amountMinor()).isEqualTo(1_234);
        assertThat(read.records()).singleElement().satisfies(order -> {
            assertThat(order.text("mandate")).isEqualTo("SomeOtherUniqueThing");
            assertThat(order.date("mandate-date")).isEqualTo("2025-08-19");
            assertThat(order.text("debtor")).isEqualTo("John Doe");
            assertThat(order.text("debtor-account")).isEqualTo("DE87200500001234567890");
            assertThat(order.text("debtor-agent")).isEqualTo("BANKDEFFXXX");
            assertThat(order.text("text")).isEqualTo("OurCorp Billing");
        });
        assertThat(read.tally().first()).containsEntry("total", "12.34").containsEntry("orders", "1");
    }

    @Test
    void readsTheRejectsOfAStatusReport() {
        Path file = RealFiles.path("pain002/oca__test-sepa-pain-unpaid.xml");

        assertThat(FormatFixtures.shipped().recognise(file).formats()).containsExactly("pain002");
        List<FileRecord> orders = FormatFixtures.read("pain002", file).records();

        assertThat(orders).extracting(FileRecord::outcome).containsOnly(Outcome.REJECT);
        assertThat(orders)
                .extracting(order -> order.text("reference") + " " + order.text("reason") + " " + order.text("mandate")
                        + " " + order.text("batch") + " " + order.minor("amount"))
                .containsExactly(
                        "E2EID1 AC01 MANDATEID1 PMTINFID1 10000",
                        "E2EID2 MS02 MANDATEID2 PMTINFID1 10000",
                        "E2EID3 MD06 MANDATEID3 PMTINFID2 10000",
                        "E2EID4 AM04 MANDATEID4 PMTINFID2 10000");
    }

    @Test
    void readsAMessageThatWasRejectedWithoutAListOfOrders() {
        List<FileRecord> records = FormatFixtures.read("pain002", SAMPLES.resolve("pain002/good/rejected-whole.xml"))
                .records();

        assertThat(records).singleElement().satisfies(record -> {
            assertThat(record.outcome()).isEqualTo(Outcome.REJECT);
            assertThat(record.text("scope")).isEqualTo("message");
            assertThat(record.text("reference")).isEqualTo("2026-11-0002");
            assertThat(record.text("reason")).isEqualTo("DT01");
            assertThat(record.date("payment-date")).isEqualTo("2026-11-06");
        });
    }

    @Test
    void takesOnlyTheRejectsOfAPartlyAcceptedMessage() {
        List<FileRecord> records = FormatFixtures.read("pain002", SAMPLES.resolve("pain002/good/part.xml"))
                .records();

        assertThat(records)
                .extracting(
                        record -> record.text("scope") + " " + record.outcome().code() + " " + record.text("reason"))
                .containsExactly("order reject AM04", "order ignore ", "batch reject FF05");
    }

    private static List<FileRecord> read(FileFormat format, byte[] file) {
        List<FileRecord> records = new ArrayList<>();
        try (RecordReader reader = format.reader(new ByteArrayInputStream(file), ReadTerms.strict())) {
            for (FileRecord record = reader.next(); record != null; record = reader.next()) {
                records.add(record);
            }
        } catch (FileRefused e) {
            throw new AssertionError(e);
        }
        return records;
    }

    private static byte[] message(FileFormat format, boolean stated) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordWriter writer = format.writer(out);
        stated(header(writer), stated, 3, "60.34").end();
        stated(batch(writer, "2026-11-0001-FRST", "FRST"), stated, 1, "12.34").end();
        order(writer, "10126108", 1_234).end();
        stated(batch(writer, "2026-11-0001-RCUR", "RCUR"), stated, 2, "48.00")
                .set("creditor-agent", "EXAMDEFFXXX")
                .end();
        order(writer, "10126109", 1_500).set("text", "Cuota 2026-11").end();
        order(writer, "10126110", 3_300).set("debtor-agent", "EXAMDEFFXXX").end();
        writer.record("trailer").end();
        return out.toByteArray();
    }

    private static RecordWriter.Row stated(RecordWriter.Row row, boolean stated, int orders, String total) {
        return stated ? row.set("orders", orders).set("total", total) : row;
    }

    private static RecordWriter.Row header(RecordWriter writer) {
        return writer.record("header")
                .set("message-id", "2026-11-0001")
                .set("creation", "2026-11-05T10:00:00")
                .set("initiator", "Obra Social del Litoral");
    }

    private static RecordWriter.Row batch(RecordWriter writer, String id, String sequence) {
        return writer.record("batch")
                .set("batch-id", id)
                .set("sequence-type", sequence)
                .set("collection-date", LocalDate.parse("2026-11-10"))
                .set("creditor", "Obra Social del Litoral")
                .set("creditor-account", "DE17999999990000000011")
                .set("creditor-id", "DE98ZZZ09999999999");
    }

    private static RecordWriter.Row order(RecordWriter writer, String id, long amountMinor) {
        return writer.record("order")
                .set("end-to-end-id", id)
                .set("amount", amountMinor)
                .set("currency", "EUR")
                .set("mandate", "M-" + id)
                .set("mandate-date", SIGNED)
                .set("debtor", "Clara Ficticia")
                .set("debtor-account", "DE87999999990000000012");
    }
}
