// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recaudo.formats.FileFormat;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.ReadTerms;
import org.recaudo.formats.RecordReader;
import org.recaudo.formats.RecordWriter;

/** Files for Brazilian banks are written with their numbers and totals, and read back as they were meant. */
class BrazilianOrdersTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

    @Test
    void numbersAndTotalsARemittanceOfTitles() {
        FileFormat format = FormatFixtures.shipped().format("cnab240-remessa");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordWriter writer = format.writer(out);
        writer.record("file-header")
                .set("bank", "001")
                .set("file-date", DAY)
                .set("sequence", 7)
                .end();
        writer.record("lot-header")
                .set("bank", "001")
                .set("lot", 1)
                .set("service", "01")
                .end();
        title(writer, "00000010126108", 15_230);
        writer.record("segment-r")
                .set("bank", "001")
                .set("lot", 1)
                .set("movement", "01")
                .end();
        title(writer, "00000052626108", 9_800);
        writer.record("lot-trailer").set("bank", "001").set("lot", 1).end();
        writer.record("file-trailer").set("bank", "001").end();
        writer.finish();

        String text = out.toString(StandardCharsets.ISO_8859_1);
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSize(240));
        assertThat(text.lines().skip(2).limit(5).map(line -> line.substring(8, 14)))
                .containsExactly("00001P", "00002Q", "00003R", "00004P", "00005Q");
        assertThat(text.lines().skip(7).findFirst().orElseThrow().substring(17, 46))
                .isEqualTo("000007" + "000002" + "00000000000025030");
        assertThat(text.lines().skip(8).findFirst().orElseThrow().substring(17, 29))
                .isEqualTo("000001" + "000009");
        assertThat(read(format, out.toByteArray()))
                .extracting(record -> record.text("reference"), record -> record.minor("amount"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("00000010126108", 15_230L),
                        org.assertj.core.groups.Tuple.tuple("00000052626108", 9_800L));
    }

    private static void title(RecordWriter writer, String reference, long amountMinor) {
        writer.record("segment-p")
                .set("bank", "001")
                .set("lot", 1)
                .set("movement", "01")
                .set("due-date", DAY.plusDays(7))
                .set("amount", amountMinor)
                .set("reference", reference)
                .end();
        writer.record("segment-q")
                .set("bank", "001")
                .set("lot", 1)
                .set("movement", "01")
                .set("payer-tax-id", "52998224725")
                .set("payer-name", "PAGADOR")
                .end();
    }

    @Test
    void totalsOrdersOfDirectDebit() {
        FileFormat format = FormatFixtures.shipped().format("febraban150-debito-remessa");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordWriter writer = format.writer(out);
        writer.record("header")
                .set("agreement", "00104")
                .set("bank", "047")
                .set("file-date", DAY)
                .set("sequence", 412)
                .set("version", "04")
                .set("service", "DEBITO AUTOMATICO")
                .end();
        for (long amountMinor : new long[] {15_230, 9_800}) {
            writer.record("order")
                    .set("mandate", "000000101")
                    .set("payer-agency", "0056")
                    .set("payer-account", "00000000900101")
                    .set("due-date", DAY.plusDays(7))
                    .set("amount", amountMinor)
                    .set("reference", "00000010126108")
                    .set("movement", 0)
                    .end();
        }
        writer.record("trailer").end();
        writer.finish();

        String text = out.toString(StandardCharsets.ISO_8859_1);
        assertThat(text.lines().skip(1).findFirst().orElseThrow())
                .isEqualTo("E000000101                0056" + "00000000900101" + "20261110" + "000000000015230" + "03"
                        + "00000010126108" + " ".repeat(66) + "0");
        assertThat(text.lines().skip(3).findFirst().orElseThrow()).startsWith("Z000004" + "00000000000025030 ");
        assertThat(read(format, out.toByteArray())).hasSize(2);
    }

    private static List<FileRecord> read(FileFormat format, byte[] file) {
        List<FileRecord> records = new ArrayList<>();
        try (RecordReader reader = format.reader(new ByteArrayInputStream(file), ReadTerms.strict())) {
            for (@Nullable FileRecord record = reader.next(); record != null; record = reader.next()) {
                assertThat(record.rejection()).isNull();
                records.add(record);
            }
        }
        return records;
    }
}
