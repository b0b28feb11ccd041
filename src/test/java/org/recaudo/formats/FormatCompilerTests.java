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
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recaudo.runs.ConfigurationException;
import org.recaudo.runs.files.ConfigFolders;

/** A description that cannot be worked with stops the program at start, with file, key path and what was expected. */
class FormatCompilerTests {
    private static final String SOUND =
            """
            id: counter
            title: Counter payments
            purpose: payments
            currency: ARS
            source: this test
            confidence: V1
            kind: fixed-width
            width: 40
            line-ending: LF
            encoding: US-ASCII
            order: header detail* trailer
            records:
              header:
                when: {1: "H"}
                fields:
                  mark: {columns: 1, constant: "H"}
                  file-date: {columns: 2-9, type: date, pattern: yyyyMMdd, required: true}
                  filler: {columns: 10-40, filler: blanks}
              detail:
                when: {1: "D"}
                fields:
                  mark: {columns: 1, constant: "D"}
                  payment-date: {columns: 2-9, type: date, pattern: yyyyMMdd, required: true}
                  amount: {columns: 10-21, type: money, decimals: 2, required: true}
                  reference: {columns: 22-35, type: digits, check: "13579"}
                  code: {columns: 36-37}
                  filler: {columns: 38-40, filler: blanks}
                outcomes:
                  - {field: code, in: ["", "00"], is: payment}
                  - {field: code, in: ["09"], is: reversal}
                  - {otherwise: reject}
              trailer:
                when: {1: "T"}
                fields:
                  mark: {columns: 1, constant: "T"}
                  record-count: {columns: 2-9, type: digits, required: true}
                  total: {columns: 10-27, type: money, decimals: 2, required: true}
                  filler: {columns: 28-40, filler: blanks}
            totals:
              - {in: trailer, field: record-count, count: [header, detail, trailer]}
              - {in: trailer, field: total, sum: amount, of: [detail], only: payment}
            delivery: {record: header, fields: [file-date], date: file-date}
            """;

    @TempDir
    private Path folder;

    @Test
    void compilesToAReaderAndAWriterThatAgree() throws IOException {
        FileFormat format = compile(SOUND);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordWriter writer = format.writer(out);

        writer.record("header").set("file-date", LocalDate.parse("2026-11-03")).end();
        writer.record("detail")
                .set("payment-date", LocalDate.parse("2026-11-02"))
                .set("amount", 123_450)
                .set("reference", "00000010126108")
                .end();
        writer.record("trailer").end();

        assertThat(out.toString(StandardCharsets.US_ASCII))
                .isEqualTo(String.join(
                        "\n",
                        filled("H20261103"),
                        filled("D20261102" + "000000123450" + "00000010126108"),
                        filled("T00000003" + "000000000000123450"),
                        ""));
        try (RecordReader reader = format.reader(new ByteArrayInputStream(out.toByteArray()), ReadTerms.strict())) {
            FileRecord payment = reader.next();

            assertThat(payment).isNotNull();
            assertThat(payment.minor("amount")).isEqualTo(123_450);
            assertThat(payment.date("payment-date")).isEqualTo("2026-11-02");
            assertThat(payment.outcome()).isEqualTo(Outcome.PAYMENT);
            assertThat(payment.text("channel")).isEmpty();
            assertThatThrownBy(() -> payment.text("chanel")).hasMessageContaining("has no field 'chanel'");
            assertThat(reader.next()).isNull();
            assertThat(reader.tally().identity()).isEqualTo("20261103");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "width: 40|widht: 40|key 'width' is missing",
                "title: Counter|subtitle: x\\ntitle: Counter|unknown key subtitle",
                "columns: 10-21, type|columns: 9-21, type|records.detail.fields.amount: columns begin at 9, but"
                        + " payment-date ends at 9: they overlap",
                "columns: 22-35, type|columns: 23-35, type|reference: columns begin at 23, but amount ends at 21: a gap",
                "columns: 38-40|columns: 38-39|the last column described is 39, but the width is 40",
                "columns: 38-40|columns: 40-38|is '40-38'; expected a first column",
                "field: total, sum|field: grand, sum|names field grand of record trailer, which has no such field",
                "sum: amount|sum: sum|names field sum of record detail",
                "count: [header, detail|count: [head, detail|names record head, which is not described",
                "order: header detail*|order: header body*|names 'body', which is no record kind",
                "order: header detail*|order: (header detail*|has a '(' without its ')'",
                "check: \"13579\"|check: verhoeff|check is 'verhoeff'; expected one of luhn, cuit",
                "pattern: yyyyMMdd, required: true}\\n      filler|pattern: yyMMdd}\\n      filler|but pattern yyMMdd is 6",
                "is: reversal|is: refund|'refund' is no outcome",
                "field: code, in: [\"09\"]|field: kode, in: [\"09\"]|names field kode of record detail",
                "encoding: US-ASCII|encoding: EBCDIC|encoding is 'EBCDIC'; expected one of",
                "purpose: payments|purpose: gifts|purpose is 'gifts'; expected one of affiliate-roll",
                "fields: [file-date], date|fields: [date], date|names field date of record header",
                "reference: {columns: 22-35, type: digits, check: \"13579\"}|other: {columns: 22-35}|needs the field"
                        + " reference or barcode",
            })
    void refusesWhatCannotBeWorkedWith(String sound, String broken, String message) {
        String text = SOUND.replace(sound.replace("\\n", "\n"), broken.replace("\\n", "\n"));
        assertThat(text).isNotEqualTo(SOUND);

        assertThatThrownBy(() -> compile(text))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("counter.yml")
                .hasMessageContaining(message);
    }

    private static String filled(String line) {
        return line + " ".repeat(40 - line.length());
    }

    private FileFormat compile(String text) throws IOException {
        Files.writeString(folder.resolve("counter.yml"), text);
        return FormatCompiler.compile(ConfigFolders.at(folder).read("counter.yml"));
    }
}
